-- One row per place and ancestor, itself included.
with
  loaded as (
    select
      cast(place_id as varchar) as place_id,
      cast(ancestor_id as varchar) as ancestor_id,
      cast(ancestor_level as varchar) as ancestor_level
    from landed
  )
select * from loaded
