-- One row per mover, year, boundaries and unit on them that holds a part of it which nobody counted.
with
  movers as (
    select distinct
      mover_id,
      year,
      home_id,
    from mover
  ),
  refused as (
    select
      movers.mover_id,
      movers.year,
      movers.home_id,
      refusal.drawn_on,
      refusal.unit_id,
      place.level = 'commune' as is_commune,
    from movers
    join refusal on refusal.place_id = movers.home_id
    join mart.place as place on place.place_id = movers.home_id
    join mart.place as unit on unit.place_id = refusal.unit_id
    where not mart.is_in_force(unit.valid_from, unit.valid_to, mart.year_end(movers.year))
  )
select * from refused
