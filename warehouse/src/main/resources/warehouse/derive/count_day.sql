-- One row per place and year with a count of people at or below it: the newest day of one.
with
  above as (
    select
      place_id,
      year,
      ancestor_id,
    from upward
    union
    select
      mover.place_id,
      mover.year,
      across.unit_id,
    from mover
    join across on across.mover_id = mover.mover_id and across.year = mover.year
  ),
  newest as (
    select
      above.ancestor_id as place_id,
      above.year,
      max(population_count.counted_on) as counted_on,
    from population_count
    join above
      on above.place_id = population_count.place_id and above.year = population_count.year
    group by all
  )
select * from newest
