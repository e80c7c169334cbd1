-- One row per source, form, place and period.; without counts of rows
with
  shown as (
    select
      source,
      form,
      place_id,
      period,
      year,
      expected,
      arrived,
      on_time,
      days_late,
    from source.mart.completeness
  )
select * from shown
