-- One row per duty and year in which it is due.
with
  shown as (
    select
      duty_id,
      plan_id,
      from_actor_id,
      to_actor_id,
      what_vi,
      recurrence,
      due_year,
      last_month,
      last_day,
      article,
      last_date,
      year,
    from source.mart.duty
  )
select * from shown
