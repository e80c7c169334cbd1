-- One row per forecast that the last file remembers, for fifteen years after the year it was made for.
with
  earlier as (
    select *
    from previous.mart.forecast_history
    where
      release_id < cast(getvariable('release_number') as integer)
      and year >= extract('year' from getvariable('as_of')) - 15
  )
select * from earlier
