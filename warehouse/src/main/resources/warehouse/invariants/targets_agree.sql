-- One row per target of one programme that is given two different values.
with
  doubled as (
    select
      indicator_id,
      place_id,
      programme,
      filter,
      unit,
      year,
      count(distinct value) as values_given,
    from mart.target
    group by all
    having count(distinct value) > 1
  )
select * from doubled
