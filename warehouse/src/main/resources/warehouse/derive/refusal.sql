-- One row per place, earlier boundaries and unit on them with land of it that does not hold it wholly.
with
  refused as (
    select
      place_id,
      drawn_on,
      unit_id,
      level,
      is_part,
    from origin
    where not holds_all
  )
select * from refused
