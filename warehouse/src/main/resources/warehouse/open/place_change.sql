-- One row per old unit and unit that took it over.
with
  shown as (
    select
      from_place_id,
      to_place_id,
      effective_on,
      kind,
      weight,
      weight_basis,
      counted_share,
      document,
      is_suspect,
    from source.mart.place_change
  )
select * from shown
