-- One row per indicator, place and year on the boundaries of boundaries_on.
with
  valued as (
    select
      restated.indicator_id,
      restated.place_id,
      restated.level,
      restated.year,
      restated.boundaries_on,
      restated.numerator,
      restated.denominator,
      mart.indicator_value(restated.numerator, restated.denominator, indicator.scale) as value,
      case
        when indicator.is_share
          then indicator.scale * mart.wilson_low(restated.numerator, restated.denominator)
      end as low,
      case
        when indicator.is_share
          then indicator.scale * mart.wilson_high(restated.numerator, restated.denominator)
      end as high,
      restated.basis,
      mart.year_end(restated.year) >= getvariable('as_of') as is_provisional,
      restated.places_left_out,
      restated.counted_share,
    from restated
    join mart.indicator as indicator on indicator.indicator_id = restated.indicator_id
    where restated.filter = ''
  )
select * from valued
