-- One row per boundaries, unit of them and commune of the other side with land in it: whether it lies wholly inside.
with
  origins as (
    select
      place_id,
      count(distinct before_id) as parts,
    from predecessor
    group by place_id
  ),
  after_units as (
    select
      reform.after_on as boundaries_on,
      unit.ancestor_id as place_id,
      predecessor.before_id as part_id,
      exists (
        select 1
        from mart.place_ancestor as inside
        where inside.place_id = predecessor.before_id and inside.ancestor_id = unit.ancestor_id
      ) as is_inside,
    from predecessor
    cross join reform
    join mart.place_ancestor as unit on unit.place_id = predecessor.place_id
    join mart.place as place on place.place_id = unit.ancestor_id
    where
      place.level <> 'village'
      and mart.is_in_force(place.valid_from, place.valid_to, reform.after_on)
  ),
  before_units as (
    select
      reform.before_on as boundaries_on,
      unit.ancestor_id as place_id,
      predecessor.place_id as part_id,
      count(distinct predecessor.before_id) = max(origins.parts) as is_inside,
    from predecessor
    cross join reform
    join origins on origins.place_id = predecessor.place_id
    join mart.place_ancestor as unit on unit.place_id = predecessor.before_id
    join mart.place as place on place.place_id = unit.ancestor_id
    where
      place.level <> 'village'
      and mart.is_in_force(place.valid_from, place.valid_to, reform.before_on)
    group by reform.before_on, unit.ancestor_id, predecessor.place_id
  ),
  touching as (
    select distinct * from after_units
    union all by name
    select * from before_units
  )
select * from touching
