-- One row per share indicator, filter, place and coming year; six decimals, so that equal figures have equal bytes.
with
  forecast as (
    select
      made.indicator_id,
      made.filter,
      made.place_id,
      made.year,
      made.last_year,
      made.years_used,
      made.denominator,
      round(indicator.scale * made.point, 6) as point,
      round(indicator.scale * made.low_80, 6) as low_80,
      round(indicator.scale * made.high_80, 6) as high_80,
      round(indicator.scale * made.low_95, 6) as low_95,
      round(indicator.scale * made.high_95, 6) as high_95,
      round(indicator.scale * made.last_value, 6) as last_value,
      round(indicator.scale * made.straight_line, 6) as straight_line,
    from made_forecast as made
    join mart.indicator as indicator on indicator.indicator_id = made.indicator_id
  )
select * from forecast
