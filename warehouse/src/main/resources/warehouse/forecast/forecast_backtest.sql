-- One row per indicator, level and years ahead: how forecasts of past years would have done.
with
  trial as (
    select
      made.*,
      indicator.scale,
      abs(made.point - made.measured) as error,
      abs(made.last_value - made.measured) as error_last_value,
      abs(made.straight_line - made.measured) as error_straight_line,
    from made_trial as made
    join mart.indicator as indicator on indicator.indicator_id = made.indicator_id
    where made.filter = ''
  ),
  forecast_backtest as (
    select
      indicator_id,
      level,
      horizon,
      count(*) as forecasts,
      count(*) filter (where measured between low_80 and high_80) as inside_80,
      count(*) filter (where measured between low_95 and high_95) as inside_95,
      round(max(scale) * avg(error order by place_id, measured, point), 6) as mean_error,
      round(max(scale) * avg(error_last_value order by place_id, measured, point), 6)
        as mean_error_last_value,
      round(max(scale) * avg(error_straight_line order by place_id, measured, point), 6)
        as mean_error_straight_line,
    from trial
    group by all
  )
select * from forecast_backtest
