-- One row per finest place, year, kind and day of decision.
with
  loaded as (
    select
      cast(place_id as varchar) as place_id,
      cast(year as integer) as year,
      cast(kind as varchar) as kind,
      cast(decided_on as date) as decided_on,
      cast(recognised as bigint) as recognised
    from landed
  )
select * from loaded
