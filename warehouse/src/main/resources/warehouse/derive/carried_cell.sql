-- One row per stock indicator, filter, commune and year without a report: its last report, two years old at most.
with
  missing as (
    select
      state.indicator_id,
      state.place_id,
      state.year,
    from reporting_state as state
    join mart.indicator as indicator
      on indicator.indicator_id = state.indicator_id and indicator.over_time = 'last'
    where state.level = 'commune' and state.is_left_out
  ),
  earlier as (
    select
      missing.indicator_id,
      measured.filter,
      missing.place_id,
      missing.year,
      measured.year as oldest_year,
      cast(sum(measured.numerator) as bigint) as numerator,
      cast(sum(measured.denominator) as bigint) as denominator,
      bool_or(measured.has_totals) as has_totals,
      mart.joint_precision(measured.precision) as precision,
    from missing
    join mart.place_ancestor as upward on upward.ancestor_id = missing.place_id
    join measured_cell as measured
      on measured.indicator_id = missing.indicator_id
      and measured.place_id = upward.place_id
      and measured.year between missing.year - 2 and missing.year - 1
    group by all
  ),
  latest as (
    select
      earlier.*,
    from earlier
    qualify
      oldest_year = max(oldest_year) over (partition by indicator_id, filter, place_id, year)
  )
select * from latest
