-- One row per indicator, reporting place and year: whether it has the forms, and whether it is left out.
with
  reporting as (
    select
      indicator_id,
      place_id,
      year,
      is_complete,
      is_left_out,
    from reporting_state
  )
select * from reporting
