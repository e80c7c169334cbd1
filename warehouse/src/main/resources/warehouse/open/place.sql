-- One row per version of one unit.
with
  shown as (
    select
      place_id,
      level,
      code,
      name,
      full_name,
      type,
      parent_id,
      valid_from,
      valid_to,
      area_class,
      area_km2,
    from source.mart.place
  )
select * from shown
