-- One row per plan.
with
  shown as (
    select
      plan_id,
      title_vi,
      issuer,
      number,
      issued_on,
      period_from,
      period_to,
      programme,
      place_id,
      successor_plan_id,
      note,
    from source.mart.plan
  )
select * from shown
