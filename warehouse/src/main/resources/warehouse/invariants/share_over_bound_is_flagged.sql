-- One row per share over its bound, or under zero, that no finding names.
with
  unflagged as (
    select
      value.indicator_id,
      value.place_id,
      value.year,
      value.numerator,
      value.denominator,
    from mart.indicator_value as value
    join mart.indicator as indicator on indicator.indicator_id = value.indicator_id
    anti join mart.finding as finding
      on finding.rule = 'rate_over_bound'
      and finding.severity = 'error'
      and finding.indicator_id = value.indicator_id
      and finding.place_id = value.place_id
      and finding.year = value.year
    where indicator.is_share and (value.value > indicator.scale or value.value < 0)
  )
select * from unflagged
