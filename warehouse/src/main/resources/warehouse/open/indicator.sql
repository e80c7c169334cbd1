-- One row per indicator.
with
  shown as (
    select
      indicator_id,
      label_vi,
      label_en,
      meaning_vi,
      unit,
      scale,
      direction,
      programme,
      base_vi,
      levels,
      numerator_sql,
      denominator_sql,
      rule_version,
      citation,
      minimum_denominator,
      place_role,
      needs_forms,
      over_time,
      is_share,
      is_two_fact,
      sort_order,
    from source.mart.indicator
  )
select * from shown
