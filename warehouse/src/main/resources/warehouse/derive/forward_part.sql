-- One row per ended place, later boundaries and unit at the end of its chains: weights of a place add up to one.
with
  merged as (
    select
      trail.place_id,
      unit_drawn.drawn_on,
      unit_drawn.unit_id,
      cast(sum(trail.weight) as decimal(16, 15)) as weight,
      cast(
        sum(cast(trail.weight * trail.counted_share as decimal(16, 15))) as decimal(16, 15)
      ) as counted_weight,
      max(trail.distrust) filter (where trail.weight > 0) as distrust,
      count(*) as ways,
    from trail
    join unit_drawn
      on unit_drawn.unit_id = trail.unit_id and unit_drawn.drawn_on >= trail.arrived_on
    anti join unit_drawn as own
      on own.unit_id = trail.place_id and own.drawn_on = unit_drawn.drawn_on
    group by all
  ),
  summed as (
    select
      merged.*,
      1 - sum(weight) over (partition by place_id, drawn_on) as missing,
      row_number() over (
        partition by place_id, drawn_on
        order by weight desc, unit_id
      ) as rank,
    from merged
  ),
  -- Thirds do not add up in any number of digits: the largest part bears the last one.
  rounded as (
    select
      place_id,
      drawn_on,
      unit_id,
      cast(
        weight
          + case when rank = 1 and abs(missing) <= 0.000000001 then missing else 0 end
        as decimal(16, 15)
      ) as weight,
      counted_weight,
      distrust,
      ways,
    from summed
  )
select * from rounded
