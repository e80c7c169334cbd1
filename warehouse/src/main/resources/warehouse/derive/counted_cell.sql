-- One row per indicator, filter, finest place and year: what this year reported and what is carried forward.
with
  reported as (
    select
      indicator_id,
      filter,
      place_id,
      reporting_id,
      year,
      numerator,
      denominator,
      has_totals,
      precision,
      year as oldest_year,
    from measured_cell
  ),
  carried as (
    select
      indicator_id,
      filter,
      place_id,
      place_id as reporting_id,
      year,
      numerator,
      denominator,
      has_totals,
      precision,
      oldest_year,
    from carried_cell
  ),
  counted as (
    select * from reported
    union all by name
    select * from carried
  )
select * from counted
