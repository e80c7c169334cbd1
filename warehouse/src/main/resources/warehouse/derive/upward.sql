-- One row per counted or reporting place, year and unit above it: of 31 December, itself, the split commune it stands in, or the village it is a group of.
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
    join mart.place as own on own.place_id = places.place_id
    join mart.place_ancestor as pair on pair.place_id = places.place_id
    join mart.place as ancestor on ancestor.place_id = pair.ancestor_id
    left join standing on standing.place_id = places.place_id and standing.year = places.year
    where
      ancestor.place_id = places.place_id
      or ancestor.place_id = standing.home_id
      or mart.is_in_force(ancestor.valid_from, ancestor.valid_to, mart.year_end(places.year))
      -- What a dissolved commune's village counted holds its groups as before.
      or (ancestor.level = 'village' and ancestor.valid_to >= own.valid_to)
  )
select * from reached
