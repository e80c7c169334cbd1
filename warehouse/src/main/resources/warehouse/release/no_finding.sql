-- No row: there is no earlier release to hold this one against.
with
  nothing as (
    select
      *,
    from this_finding
    where false
  )
select * from nothing
