-- One row per commune, district or province, set of boundaries and unit on them: the part of it that lies there.
with
  standing_in as (
    select
      own.unit_id as place_id,
      own.drawn_on,
      unit.unit_id,
      unit.level,
    from unit_drawn as own
    join mart.place_ancestor as pair on pair.place_id = own.unit_id
    join unit_drawn as unit
      on unit.unit_id = pair.ancestor_id and unit.drawn_on = own.drawn_on
  ),
  ways as (
    select
      place_id,
      drawn_on,
      sum(ways) as all_ways,
    from forward_part
    group by all
  ),
  gone_to as (
    select
      part.place_id,
      part.drawn_on,
      unit.unit_id,
      unit.level,
      cast(sum(part.weight) as decimal(16, 15)) as weight,
      cast(sum(part.counted_weight) as decimal(16, 15)) as counted_weight,
      max(part.distrust) as distrust,
      sum(part.ways) = any_value(ways.all_ways) as holds_all,
    from forward_part as part
    join ways on ways.place_id = part.place_id and ways.drawn_on = part.drawn_on
    join standing_in as unit
      on unit.place_id = part.unit_id and unit.drawn_on = part.drawn_on
    group by all
  ),
  -- A unit that ended without a successor of its own, as districts did, lies in what is above it.
  left_behind as (
    select
      place.place_id,
      unit_drawn.drawn_on,
      unit_drawn.unit_id,
      unit_drawn.level,
    from mart.place as place
    join unit_drawn on unit_drawn.drawn_on > place.valid_to
    join mart.place_ancestor as pair
      on pair.place_id = place.place_id and pair.ancestor_id = unit_drawn.unit_id
    anti join ways
      on ways.place_id = place.place_id and ways.drawn_on = unit_drawn.drawn_on
    where place.level <> 'village'
  ),
  whole as (
    select * from standing_in
    union all by name
    select * from left_behind
    union all by name
    select place_id, drawn_on, unit_id, level from origin where holds_all
  ),
  shares as (
    select
      whole.*,
      cast(1 as decimal(16, 15)) as weight,
      cast(1 as decimal(16, 15)) as counted_weight,
      1 as distrust,
    from whole
    union all by name
    select
      place_id,
      drawn_on,
      unit_id,
      level,
      weight,
      case when holds_all then weight else counted_weight end as counted_weight,
      case when holds_all then 1 else distrust end as distrust,
    from gone_to
    where weight > 0
  )
select * from shares
