-- One row per indicator, place at every level and year.
with
  valued as (
    select
      rolled_up.indicator_id,
      rolled_up.place_id,
      rolled_up.level,
      rolled_up.year,
      rolled_up.numerator,
      rolled_up.denominator,
      mart.indicator_value(rolled_up.numerator, rolled_up.denominator, indicator.scale) as value,
      case
        when indicator.is_share
          then indicator.scale * mart.wilson_low(rolled_up.numerator, rolled_up.denominator)
      end as low,
      case
        when indicator.is_share
          then indicator.scale * mart.wilson_high(rolled_up.numerator, rolled_up.denominator)
      end as high,
      rolled_up.basis,
      mart.year_end(rolled_up.year) >= getvariable('as_of') as is_provisional,
      rolled_up.places_left_out,
      1.0::double as counted_share,
      rolled_up.oldest_year,
      rolled_up.precision,
    from rolled_up
    join mart.indicator as indicator on indicator.indicator_id = rolled_up.indicator_id
    where rolled_up.filter = ''
  )
select * from valued
