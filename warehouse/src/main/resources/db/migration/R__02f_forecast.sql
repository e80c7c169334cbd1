-- How forecasts did.

-- One row per indicator and years ahead: the forecasts that were published, held against what was measured since.
create or replace view mart.forecast_accuracy as
select
  indicator_id,
  horizon,
  count(*) as forecasts,
  100.0 * count(*) filter (where is_inside_80) / count(*) as coverage_80,
  100.0 * count(*) filter (where is_inside_95) / count(*) as coverage_95,
  avg(abs(error)) as mean_error,
  avg(abs(error_last_value)) as mean_error_last_value,
  avg(abs(error_straight_line)) as mean_error_straight_line
from mart.forecast_score
group by indicator_id, horizon;
