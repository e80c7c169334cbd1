-- One row per indicator, reporting place and year.
with
  loaded as (
    select
      cast(indicator_id as varchar) as indicator_id,
      cast(place_id as varchar) as place_id,
      cast(year as integer) as year,
      cast(is_complete as boolean) as is_complete
    from landed
  )
select * from loaded
