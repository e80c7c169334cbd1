-- One row per counted or reporting place, year and unit above it: of 31 December, itself, or the split commune it stands in.
with
  places as (
    select
      place_id,
      year,
    from counted_cell
    union
    select
      place_id,
      year,
    from reporting_state
  ),
  reached as (
    select
      places.place_id,
      places.year,
      ancestor.place_id as ancestor_id,
      ancestor.level,
    from places
    join mart.place_ancestor as pair on pair.place_id = places.place_id
    join mart.place as ancestor on ancestor.place_id = pair.ancestor_id
    left join standing on standing.place_id = places.place_id and standing.year = places.year
    where
      ancestor.place_id = places.place_id
      or ancestor.place_id = standing.home_id
      or mart.is_in_force(ancestor.valid_from, ancestor.valid_to, mart.year_end(places.year))
  )
select * from reached
