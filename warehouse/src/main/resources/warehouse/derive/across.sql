-- One row per mover, year, boundaries and unit on them that was not in force at the year's end: the part that counts there.
with
  movers as (
    select distinct
      mover.mover_id,
      mover.year,
      drawn.drawn_on,
      case when drawn.drawn_on >= mover.next_from then mover.next_id else mover.home_id end
        as stood_in_id,
    from mover
    cross join (select distinct drawn_on from boundary_day) as drawn
  ),
  across as (
    select
      movers.mover_id,
      movers.year,
      share.drawn_on,
      share.unit_id,
      share.level,
      share.weight,
      share.counted_weight,
      share.distrust,
    from movers
    join share on share.place_id = movers.stood_in_id and share.drawn_on = movers.drawn_on
    join mart.place as unit on unit.place_id = share.unit_id
    where not mart.is_in_force(unit.valid_from, unit.valid_to, mart.year_end(movers.year))
  )
select * from across
