-- One row: the day of the last change of boundaries and the day before it; none when there was no change.
with
  last_change as (
    select
      max(effective_on) as after_on,
    from mart.place_change
    where kind <> 'rename' and not is_suspect and effective_on <= getvariable('as_of')
  ),
  reform as (
    select
      after_on,
      after_on - 1 as before_on,
    from last_change
    where after_on is not null
  )
select * from reform
