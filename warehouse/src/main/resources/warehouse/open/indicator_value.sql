-- One row per indicator, place above villages and year; a hidden one has no numbers.
with
  marked as (
    select
      value.*,
      hidden.place_id is not null as is_suppressed,
      case
        when hidden.place_id is null
          then cast(
            round(value.numerator / getvariable('rounding')) * getvariable('rounding') as bigint
          )
      end as shown_numerator,
      case
        when hidden.place_id is null
          then cast(
            round(value.denominator / getvariable('rounding')) * getvariable('rounding') as bigint
          )
      end as shown_denominator,
    from source.mart.indicator_value as value
    left join hidden
      on hidden.indicator_id = value.indicator_id
      and hidden.place_id = value.place_id
      and hidden.year = value.year
    where value.level <> 'village'
  ),
  shown as (
    select
      marked.indicator_id,
      marked.place_id,
      marked.level,
      marked.year,
      marked.shown_numerator as numerator,
      marked.shown_denominator as denominator,
      open.indicator_value(marked.shown_numerator, marked.shown_denominator, indicator.scale)
        as value,
      case
        when indicator.is_share
          then indicator.scale
            * open.wilson_low(marked.shown_numerator, marked.shown_denominator)
      end as low,
      case
        when indicator.is_share
          then indicator.scale
            * open.wilson_high(marked.shown_numerator, marked.shown_denominator)
      end as high,
      marked.basis,
      marked.is_provisional,
      marked.places_left_out,
      marked.counted_share,
      marked.oldest_year,
      marked.is_suppressed,
    from marked
    join source.mart.indicator as indicator on indicator.indicator_id = marked.indicator_id
  )
select * from shown
