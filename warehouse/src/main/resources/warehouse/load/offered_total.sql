-- One row per indicator, place, year and fact whose totals offer a figure.
with
  loaded as (
    select
      cast(indicator_id as varchar) as indicator_id,
      cast(place_id as varchar) as place_id,
      cast(year as integer) as year,
      cast(fact as varchar) as fact,
      cast(numerator as bigint) as numerator,
      cast(denominator as bigint) as denominator,
      cast(precision as varchar) as precision,
      cast(is_serving as boolean) as is_serving,
    from landed
  )
select * from loaded
