-- One row per version of one unit.
with
  loaded as (
    select
      cast(place_id as varchar) as place_id,
      cast(level as varchar) as level,
      cast(code as varchar) as code,
      cast(name as varchar) as name,
      cast(full_name as varchar) as full_name,
      cast(type as varchar) as type,
      cast(parent_id as varchar) as parent_id,
      cast(valid_from as date) as valid_from,
      cast(valid_to as date) as valid_to,
      cast(area_class as varchar) as area_class,
      cast(area_km2 as double) as area_km2
    from landed
  )
select * from loaded
