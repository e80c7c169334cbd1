-- One row per target row of a plan, place and year.
with
  loaded as (
    select
      cast(target_id as varchar) as target_id,
      cast(indicator_id as varchar) as indicator_id,
      cast(place_id as varchar) as place_id,
      cast(year as integer) as year,
      cast(value as double) as value,
      cast(unit as varchar) as unit,
      cast(filter as varchar) as filter,
      cast(programme as varchar) as programme,
      cast(plan_id as varchar) as plan_id,
      cast(document as varchar) as document,
      cast(article as varchar) as article,
      cast(status as varchar) as status
    from landed
  )
select * from loaded
