-- One row per indicator, place, programme, filter and target year after the last measured one.
with
  target as (
    select distinct
      indicator_id,
      filter,
      place_id,
      programme,
      target_year,
      target,
      target_id,
      target_status,
    from mart.target_outlook
    where target_unit = 'percent'
  ),
  forecast_target as (
    select
      made.indicator_id,
      made.place_id,
      made.programme,
      made.filter,
      made.target_year,
      target.target,
      target.target_id,
      target.target_status,
      made.target_year = min(made.target_year) over (
        partition by made.indicator_id, made.place_id, made.programme, made.filter
      ) as is_next,
      made.last_year,
      forecast.last_value,
      forecast.point,
      made.year_met,
      round(made.probability, 6) as probability,
    from made_target as made
    join target
      on target.indicator_id = made.indicator_id
      and target.filter = made.filter
      and target.place_id = made.place_id
      and target.programme = made.programme
      and target.target_year = made.target_year
    join mart.forecast as forecast
      on forecast.indicator_id = made.indicator_id
      and forecast.filter = made.filter
      and forecast.place_id = made.place_id
      and forecast.year = made.target_year
  )
select * from forecast_target
