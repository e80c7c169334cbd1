-- One row per target whose rounds are not its gap, or whose actions take more or leave less than it.
with
  goals as (
    select
      indicator_id,
      place_id,
      year,
      programme,
      filter,
      target_unit,
      target_year,
      coalesce(people_needed, 0) as people_needed,
    from mart.target_outlook
  ),
  rounds as (
    select
      indicator_id,
      place_id,
      year,
      programme,
      filter,
      target_unit,
      target_year,
      sum(people) as people,
    from mart.action_round
    group by all
  ),
  actions as (
    select
      indicator_id,
      place_id,
      year,
      programme,
      filter,
      target_unit,
      target_year,
      coalesce(sum(takes), 0) + coalesce(min(remaining), 0) as people,
    from mart.action_list
    where action <> 'no_data'
    group by all
  ),
  broken as (
    select
      goals.*,
      rounds.people as people_of_rounds,
      actions.people as people_of_actions,
    from goals
    left join rounds
      on rounds.indicator_id = goals.indicator_id
      and rounds.place_id = goals.place_id
      and rounds.year = goals.year
      and rounds.programme = goals.programme
      and rounds.filter = goals.filter
      and rounds.target_unit = goals.target_unit
      and rounds.target_year = goals.target_year
    left join actions
      on actions.indicator_id = goals.indicator_id
      and actions.place_id = goals.place_id
      and actions.year = goals.year
      and actions.programme = goals.programme
      and actions.filter = goals.filter
      and actions.target_unit = goals.target_unit
      and actions.target_year = goals.target_year
    where
      coalesce(rounds.people, 0) <> goals.people_needed
      or coalesce(actions.people, 0) <> goals.people_needed
  )
select * from broken
