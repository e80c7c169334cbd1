-- One row per source, form, place and period.
with
  loaded as (
    select
      cast(source as varchar) as source,
      cast(form as varchar) as form,
      cast(place_id as varchar) as place_id,
      cast(period as varchar) as period,
      cast(year as integer) as year,
      cast(expected as boolean) as expected,
      cast(arrived as boolean) as arrived,
      cast(on_time as boolean) as on_time,
      cast(days_late as integer) as days_late,
      cast(rows_read as bigint) as rows_read,
      cast(rows_accepted as bigint) as rows_accepted,
      cast(rows_rejected as bigint) as rows_rejected,
      cast(rows_duplicate as bigint) as rows_duplicate
    from landed
  )
select * from loaded
