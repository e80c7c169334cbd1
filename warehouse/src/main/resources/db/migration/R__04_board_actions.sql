-- What boards say of the work ahead.

-- One row per place in force, indicator, target year and action: of its last year with figures, beside the forecast.
-- A target that is met has one row that says so.
create or replace view mart.board_action as
select
  board.place_id,
  board.place_name,
  board.level,
  board.indicator_id,
  board.label_vi,
  board.base_vi,
  board.sort_order,
  board.year,
  board.target_year,
  board.target,
  board.people_needed,
  board.people_per_round,
  board.best_round,
  board.rounds_left,
  coalesce(action.action, 'met') as action,
  coalesce(action.action_order, 0) as action_order,
  coalesce(action.action_vi, 'Đã đạt chỉ tiêu; danh hiệu xét lại hằng năm') as action_vi,
  action.people,
  action.takes,
  action.remaining,
  action.rounds_needed,
  forecast.year_met,
  forecast.probability,
  board.is_provisional
from mart.board_headline as board
left join mart.action_list as action
  on action.indicator_id = board.indicator_id
  and action.place_id = board.place_id
  and action.year = board.year
  and action.programme = board.programme
  and action.filter = board.filter
  and action.target_year = board.target_year
  and action.target_unit <> 'people'
left join mart.forecast_target as forecast
  on forecast.indicator_id = board.indicator_id
  and forecast.place_id = board.place_id
  and forecast.programme = board.programme
  and forecast.filter = board.filter
  and forecast.target_year = board.target_year
  and forecast.last_year = board.year
where
  board.level <> 'village'
  and (action.action is not null or board.people_needed = 0);
