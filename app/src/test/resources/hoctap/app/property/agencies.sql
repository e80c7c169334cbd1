-- One row per agency, indicator and year, as the count by hand writes it.
with
  agency_text as (
    select
      concat_ws(',', indicator_id, place_id, year, unit_code, numerator, denominator) as row_text
    from mart.agency_value
  )
select * from agency_text
