-- One row per indicator, place and year with a value on the place's own boundaries, nothing of it missing.
with
  history as (
    select
      own_boundary.indicator_id,
      own_boundary.place_id,
      own_boundary.year,
      own_boundary.denominator,
      own_boundary.value,
      own_boundary.basis,
      own_boundary.places_left_out,
    from own_boundary
    where
      own_boundary.filter = ''
      and own_boundary.value is not null
      and own_boundary.counted_share = 1
  )
select * from history
