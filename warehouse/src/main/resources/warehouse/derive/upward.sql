-- One row per counted or reporting place, year and unit of 31 December above it, the place itself included.
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
    where
      ancestor.place_id = places.place_id
      or mart.is_in_force(ancestor.valid_from, ancestor.valid_to, mart.year_end(places.year))
  )
select * from reached
