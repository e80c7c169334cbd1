-- One row per agency, indicator and year: its key, and its sums as the truth writes them.
with
  agency_text as (
    select
      concat_ws(',', indicator_id, place_id, year, unit_code, unit_name) as row_key,
      concat_ws(',', numerator, denominator) as row_value
    from mart.agency_value
  )
select * from agency_text;
