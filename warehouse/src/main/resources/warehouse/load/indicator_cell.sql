-- One row per finest cell of an indicator.
with
  loaded as (
    select
      cast(indicator_id as varchar) as indicator_id,
      cast(place_id as varchar) as place_id,
      cast(year as integer) as year,
      cast(target_group as integer) as target_group,
      cast(gender as varchar) as gender,
      cast(age_band as varchar) as age_band,
      cast(unit_level as varchar) as unit_level,
      cast(unit_kind as varchar) as unit_kind,
      cast(basis as varchar) as basis,
      cast(numerator as bigint) as numerator,
      cast(denominator as bigint) as denominator,
      cast(school_level as varchar) as school_level,
      cast(rating as varchar) as rating,
      cast(precision as varchar) as precision
    from landed
  )
select * from loaded
