-- One row per target in percent of a place, programme and target year.
with
  aims as (
    select distinct
      indicator_id,
      filter,
      place_id,
      programme,
      target_year,
      target,
    from mart.target_outlook
    where target_unit = 'percent'
  )
select * from aims order by all
