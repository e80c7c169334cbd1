-- One row per part of a count of people and year: its day.
with
  loaded as (
    select
      cast(finest_place_id as varchar) as place_id,
      cast(year as integer) as year,
      cast(counted_on as date) as counted_on
    from landed
  )
select * from loaded
