-- One row per set of boundaries and commune, district or province in force on them.
with
  drawn as (
    select distinct
      drawn_on,
    from boundary_day
  ),
  units as (
    select
      drawn.drawn_on,
      place.place_id as unit_id,
      place.level,
    from drawn
    join mart.place as place
      on place.level <> 'village'
      and mart.is_in_force(place.valid_from, place.valid_to, drawn.drawn_on)
  )
select * from units
