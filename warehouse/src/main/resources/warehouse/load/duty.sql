-- One row per duty and year in which it is due.
with
  loaded as (
    select
      cast(duty_id as varchar) as duty_id,
      cast(plan_id as varchar) as plan_id,
      cast(from_actor_id as varchar) as from_actor_id,
      cast(to_actor_id as varchar) as to_actor_id,
      cast(what_vi as varchar) as what_vi,
      cast(recurrence as varchar) as recurrence,
      cast(due_year as integer) as due_year,
      cast(last_month as integer) as last_month,
      cast(last_day as integer) as last_day,
      cast(article as varchar) as article,
      cast(last_date as date) as last_date,
      cast(year as integer) as year
    from landed
  )
select * from loaded
