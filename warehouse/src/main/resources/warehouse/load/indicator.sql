-- One row per indicator.
with
  loaded as (
    select
      cast(indicator_id as varchar) as indicator_id,
      cast(label_vi as varchar) as label_vi,
      cast(label_en as varchar) as label_en,
      cast(meaning_vi as varchar) as meaning_vi,
      cast(unit as varchar) as unit,
      cast(scale as double) as scale,
      cast(direction as varchar) as direction,
      cast(programme as varchar) as programme,
      cast(base_vi as varchar) as base_vi,
      cast(levels as varchar) as levels,
      cast(numerator_sql as varchar) as numerator_sql,
      cast(denominator_sql as varchar) as denominator_sql,
      cast(rule_version as varchar) as rule_version,
      cast(citation as varchar) as citation,
      cast(minimum_denominator as integer) as minimum_denominator,
      cast(place_role as varchar) as place_role,
      cast(needs_forms as varchar) as needs_forms,
      cast(over_time as varchar) as over_time,
      cast(is_share as boolean) as is_share,
      cast(is_two_fact as boolean) as is_two_fact,
      cast(sort_order as integer) as sort_order
    from landed
  )
select * from loaded
