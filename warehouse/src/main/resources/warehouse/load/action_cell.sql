-- One row per indicator, finest place, year, level and kind of unit, action and item.
with
  loaded as (
    select
      cast(indicator_id as varchar) as indicator_id,
      cast(place_id as varchar) as place_id,
      cast(year as integer) as year,
      cast(unit_level as varchar) as unit_level,
      cast(unit_kind as varchar) as unit_kind,
      cast(action as varchar) as action,
      cast(item as integer) as item,
      cast(people as bigint) as people
    from landed
  )
select * from loaded
