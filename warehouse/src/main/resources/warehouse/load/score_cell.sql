-- One row per place, year, group, item and band of scores.
with
  loaded as (
    select
      cast(place_id as varchar) as place_id,
      cast(year as integer) as year,
      cast(target_group as integer) as target_group,
      cast(item as integer) as item,
      cast(band as integer) as band,
      cast(persons as bigint) as persons
    from landed
  )
select * from loaded
