-- One row per body that owes or receives.
with
  loaded as (
    select
      cast(actor_id as varchar) as actor_id,
      cast(name_vi as varchar) as name_vi,
      cast(level as varchar) as level,
      cast(place_id as varchar) as place_id,
      cast(valid_from as date) as valid_from,
      cast(valid_to as date) as valid_to,
      cast(successor_actor_id as varchar) as successor_actor_id
    from landed
  )
select * from loaded
