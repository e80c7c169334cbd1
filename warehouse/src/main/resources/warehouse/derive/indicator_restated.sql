-- One row per indicator, place, year and day of boundaries on which the place stood, but not at the year's end.
with
  valued as (
    select
      restated.indicator_id,
      restated.place_id,
      restated.level,
      restated.year,
      boundary_day.boundaries_on,
      restated.numerator,
      restated.denominator,
      mart.indicator_value(restated.numerator, restated.denominator, indicator.scale) as value,
      case
        when indicator.is_share and restated.weight_basis = 'whole'
          then indicator.scale * mart.wilson_low(restated.numerator, restated.denominator)
      end as low,
      case
        when indicator.is_share and restated.weight_basis = 'whole'
          then indicator.scale * mart.wilson_high(restated.numerator, restated.denominator)
      end as high,
      restated.basis,
      restated.weight_basis,
      mart.year_end(restated.year) >= getvariable('as_of') as is_provisional,
      restated.places_left_out,
      restated.counted_share,
    from restated
    join boundary_day on boundary_day.drawn_on = restated.drawn_on
    join mart.indicator as indicator on indicator.indicator_id = restated.indicator_id
    where restated.filter = ''
  )
select * from valued
