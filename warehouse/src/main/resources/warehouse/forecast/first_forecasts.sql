-- One row per forecast of this file that no earlier one made from the same last year.
with
  first_made as (
    select
      forecast.*,
      cast(getvariable('release_number') as integer) as release_id,
      cast(getvariable('created_at') as timestamp) as created_at,
    from mart.forecast as forecast
    anti join mart.forecast_history as history
      on history.indicator_id = forecast.indicator_id
      and history.filter = forecast.filter
      and history.place_id = forecast.place_id
      and history.year = forecast.year
      and history.last_year = forecast.last_year
  )
select * from first_made
