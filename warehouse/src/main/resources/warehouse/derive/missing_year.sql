-- One row per indicator, place and year without figures between two years with figures, while the place was in force.
with
  steps as (
    select
      indicator_id,
      place_id,
      year,
      lead(year) over (partition by indicator_id, place_id order by year) as next_year,
    from history
  ),
  gaps as (
    select
      steps.indicator_id,
      steps.place_id,
      place.level,
      unnest(range(steps.year + 1, steps.next_year))::integer as year,
      (steps.next_year - steps.year - 1)::integer as years_missing,
    from steps
    join mart.place as place on place.place_id = steps.place_id and place.level <> 'village'
    where steps.next_year > steps.year + 1
  ),
  missing as (
    select
      gaps.*,
    from gaps
    join mart.place as place on place.place_id = gaps.place_id
    anti join mart.indicator_value as figure
      on figure.indicator_id = gaps.indicator_id
      and figure.place_id = gaps.place_id
      and figure.year = gaps.year
    where mart.is_in_force(place.valid_from, place.valid_to, mart.year_end(gaps.year))
  )
select * from missing
