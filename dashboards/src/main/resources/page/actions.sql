-- One row per place, indicator, target year and action, the easiest first.
with

figures as (
    select
        place_id,
        indicator_id,
        target_year,
        sort_order,
        year,
        people_needed,
        people_per_round,
        best_round,
        rounds_left,
        action,
        action_order,
        action_vi,
        people,
        takes,
        remaining,
        rounds_needed,
        year_met,
        probability,
    from mart.board_action
)

select * from figures
order by place_id, sort_order, target_year, action_order
