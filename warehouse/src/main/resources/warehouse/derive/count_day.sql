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
      place_id,
      year,
      unit_id,
    from across
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
