-- One row per indicator, place and year whose figure an error forbids to judge.
with
  blocking as (
    select distinct
      indicator_id,
      place_id,
      year,
    from mart.finding
    where severity = 'error' and indicator_id is not null
  )
select * from blocking
