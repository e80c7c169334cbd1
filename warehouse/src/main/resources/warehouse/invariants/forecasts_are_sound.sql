-- One row per forecast outside 0 to all, outside its own intervals, not a number, or standing twice.
with
  faulty as (
    select
      forecast.indicator_id,
      forecast.filter,
      forecast.place_id,
      forecast.year,
    from mart.forecast as forecast
    join mart.indicator as indicator on indicator.indicator_id = forecast.indicator_id
    where
      not (
        0 <= low_95
        and low_95 <= low_80
        and low_80 <= point
        and point <= high_80
        and high_80 <= high_95
        and high_95 <= indicator.scale
        and year > last_year
      )
    union all
    select
      indicator_id,
      filter,
      place_id,
      year,
    from mart.forecast
    group by all
    having count(*) > 1
    union all
    select
      indicator_id,
      filter,
      place_id,
      target_year,
    from mart.forecast_target
    where not (probability between 0 and 1)
    union all
    select
      indicator_id,
      filter,
      place_id,
      year,
    from mart.forecast_history
    group by indicator_id, filter, place_id, year, last_year
    having count(*) > 1
  )
select * from faulty
