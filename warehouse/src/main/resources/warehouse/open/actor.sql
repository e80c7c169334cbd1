-- One row per body that owes or receives.
with
  shown as (
    select
      actor_id,
      name_vi,
      level,
      place_id,
      valid_from,
      valid_to,
      successor_actor_id,
    from source.mart.actor
  )
select * from shown
