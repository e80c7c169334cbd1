-- One row per place, earlier boundaries and unit on them that holds a place it came from.
with
  origins as (
    select
      trail.unit_id as place_id,
      unit_drawn.drawn_on,
      unit_drawn.unit_id as origin_id,
      bool_or(trail.weight < 1) as is_part,
    from trail
    join unit_drawn
      on unit_drawn.unit_id = trail.place_id and unit_drawn.drawn_on < trail.arrived_on
    anti join unit_drawn as own
      on own.unit_id = trail.unit_id and own.drawn_on = unit_drawn.drawn_on
    -- Land without people carries no figures.
    where trail.weight > 0
    group by all
  ),
  counted as (
    select
      origins.*,
      count(*) over (partition by place_id, drawn_on) as all_origins,
    from origins
  ),
  origin as (
    select
      counted.place_id,
      counted.drawn_on,
      unit_drawn.unit_id,
      unit_drawn.level,
      bool_or(counted.is_part and counted.origin_id = unit_drawn.unit_id) as is_part,
      count(*) = any_value(counted.all_origins) as holds_all,
    from counted
    join mart.place_ancestor as pair on pair.place_id = counted.origin_id
    join unit_drawn
      on unit_drawn.unit_id = pair.ancestor_id and unit_drawn.drawn_on = counted.drawn_on
    group by all
  )
select * from origin
