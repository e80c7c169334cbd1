-- One row per target row of a plan, place and year.
with
  shown as (
    select
      target_id,
      indicator_id,
      place_id,
      year,
      value,
      unit,
      filter,
      programme,
      plan_id,
      document,
      article,
      status,
    from source.mart.target
  )
select * from shown
