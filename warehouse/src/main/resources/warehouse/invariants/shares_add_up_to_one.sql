-- One row per place, day of boundaries and level whose parts there do not add up to one.
with
  sums as (
    select
      place_id,
      boundaries_on,
      unit_level,
      sum(weight) as weight,
    from mart.place_share
    group by all
  ),
  broken as (
    select * from sums where abs(weight - 1) > 1e-12
  )
select * from broken
