-- One row per year, boundaries and unit on them with figures: the communes of the year with land in it.
with
  units as (
    select distinct
      year,
      drawn_on,
      unit_id,
    from across
  ),
  counted as (
    select
      units.year,
      units.drawn_on,
      units.unit_id,
      count(*) as communes,
      sum(cast(share.counted_weight / share.weight as decimal(16, 15))) as counted,
    from units
    join share on share.unit_id = units.unit_id and share.drawn_on = units.drawn_on
    join mart.place as place
      on place.place_id = share.place_id
      and place.level = 'commune'
      and mart.is_in_force(place.valid_from, place.valid_to, mart.year_end(units.year))
    group by all
  ),
  refused_communes as (
    select
      units.year,
      units.drawn_on,
      units.unit_id,
      count(*) as refused,
    from units
    join refusal on refusal.unit_id = units.unit_id and refusal.drawn_on = units.drawn_on
    join mart.place as place
      on place.place_id = refusal.place_id
      and place.level = 'commune'
      and mart.is_in_force(place.valid_from, place.valid_to, mart.year_end(units.year))
    group by all
  ),
  touching as (
    select
      units.*,
      coalesce(counted.communes, 0) as communes,
      coalesce(counted.counted, 0) as counted,
      coalesce(refused_communes.refused, 0) as refused,
    from units
    left join counted
      on counted.year = units.year
      and counted.drawn_on = units.drawn_on
      and counted.unit_id = units.unit_id
    left join refused_communes
      on refused_communes.year = units.year
      and refused_communes.drawn_on = units.drawn_on
      and refused_communes.unit_id = units.unit_id
  )
select * from touching
