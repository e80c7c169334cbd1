-- One row per place with figures, year and unit of the other side of the last change that holds it wholly.
with
  places as (
    select distinct
      upward.place_id,
      upward.year,
      coalesce(standing.home_id, upward.place_id) as home_id,
    from upward
    left join standing on standing.place_id = upward.place_id and standing.year = upward.year
  ),
  forward as (
    select
      places.place_id,
      places.year,
      reform.after_on as boundaries_on,
      unit.place_id as unit_id,
      unit.level,
    from places
    cross join reform
    join mart.place_ancestor as pair on pair.place_id = places.place_id
    join mart.place as unit on unit.place_id = pair.ancestor_id
    where
      mart.year_end(places.year) < reform.after_on
      and mart.is_in_force(unit.valid_from, unit.valid_to, reform.after_on)
  ),
  backward_inside as (
    select
      places.place_id,
      places.year,
      reform.before_on as boundaries_on,
      unit.place_id as unit_id,
      unit.level,
    from places
    cross join reform
    join touching
      on touching.part_id = places.home_id
      and touching.boundaries_on = reform.before_on
      and touching.is_inside
    join mart.place as unit on unit.place_id = touching.place_id
    where mart.year_end(places.year) >= reform.after_on
  ),
  backward_own as (
    select
      places.place_id,
      places.year,
      reform.before_on as boundaries_on,
      unit.place_id as unit_id,
      unit.level,
    from places
    cross join reform
    join mart.place_ancestor as pair on pair.place_id = places.home_id
    join mart.place as unit on unit.place_id = pair.ancestor_id
    where
      mart.year_end(places.year) >= reform.after_on
      and mart.is_in_force(unit.valid_from, unit.valid_to, reform.before_on)
  ),
  every_pair as (
    select * from forward
    union
    select * from backward_inside
    union
    select * from backward_own
  )
select * from every_pair where level <> 'village'
