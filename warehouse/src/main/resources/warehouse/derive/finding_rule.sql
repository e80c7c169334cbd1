-- One row per rule of checks/, as it is served.
with
  served as (
    select
      rule,
      severity,
      subject_kind,
      array_to_string(list_transform(conditions, lambda one: one.text), ' and ') as conditions,
      nullif(array_to_string(levels, ','), '') as levels,
      nullif(array_to_string(indicators, ','), '') as indicators,
      minimum_denominator,
      label_vi,
      label_en,
      message_vi,
      reason,
      is_of_workspace,
    from rule
  )
select * from served
