-- One row per place and ancestor, itself included.
with
  shown as (
    select
      place_id,
      ancestor_id,
      ancestor_level,
    from source.mart.place_ancestor
  )
select * from shown
