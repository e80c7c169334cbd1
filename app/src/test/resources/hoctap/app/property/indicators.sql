-- One row per indicator.
with
  known as (
    select
      indicator_id
    from mart.indicator
  )
select * from known
order by indicator_id
