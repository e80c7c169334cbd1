-- One row per remembered forecast whose year was measured since, of about as many as then.
with
  measured as (
    select
      own.indicator_id,
      own.filter,
      own.place_id,
      own.year,
      own.denominator,
      own.value,
    from own_boundary as own
    join mart.indicator as indicator on indicator.indicator_id = own.indicator_id
    where
      own.denominator >= indicator.minimum_denominator
      and own.numerator between 0 and own.denominator
      and own.counted_share = 1
      and own.is_stale is not true
      and mart.year_end(own.year) < getvariable('as_of')
  ),
  forecast_score as (
    select
      history.indicator_id,
      history.filter,
      history.place_id,
      history.year,
      history.last_year,
      history.year - history.last_year as horizon,
      history.release_id,
      round(measured.value, 6) as measured,
      history.point,
      round(history.point - measured.value, 6) as error,
      measured.value between history.low_80 - 1e-6 and history.high_80 + 1e-6 as is_inside_80,
      measured.value between history.low_95 - 1e-6 and history.high_95 + 1e-6 as is_inside_95,
      round(history.last_value - measured.value, 6) as error_last_value,
      round(history.straight_line - measured.value, 6) as error_straight_line,
    from mart.forecast_history as history
    join measured
      on measured.indicator_id = history.indicator_id
      and measured.filter = history.filter
      and measured.place_id = history.place_id
      and measured.year = history.year
    join mart.indicator as indicator on indicator.indicator_id = history.indicator_id
    where
      history.denominator >= indicator.minimum_denominator
      and measured.denominator between history.denominator / 2 and history.denominator * 2
  )
select * from forecast_score
