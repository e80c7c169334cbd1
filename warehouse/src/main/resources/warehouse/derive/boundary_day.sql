-- One row per day of a change of places and day before it: the day on which its boundaries were drawn.
with
  changes as (
    select distinct
      effective_on,
    from mart.place_change
    where not is_suspect
  ),
  days as (
    select
      effective_on as boundaries_on,
    from changes
    union
    select
      effective_on - 1,
    from changes
  ),
  boundary_day as (
    select
      days.boundaries_on,
      -- Nothing is known from before the first change: its eve stands for all the days before.
      coalesce(max(changes.effective_on), days.boundaries_on) as drawn_on,
    from days
    left join changes on changes.effective_on <= days.boundaries_on
    group by days.boundaries_on
  )
select * from boundary_day
