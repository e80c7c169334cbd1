-- One row per agency, indicator and year.
with
  loaded as (
    select
      cast(indicator_id as varchar) as indicator_id,
      cast(year as integer) as year,
      cast(unit_code as varchar) as unit_code,
      cast(unit_name as varchar) as unit_name,
      cast(place_id as varchar) as place_id,
      cast(numerator as bigint) as numerator,
      cast(denominator as bigint) as denominator
    from landed
  )
select * from loaded
