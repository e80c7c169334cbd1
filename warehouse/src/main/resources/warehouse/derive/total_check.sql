-- One row per indicator, place, year and form whose totals stand beside the figure of the lists.
with
  beside as (
    select
      offered.indicator_id,
      offered.place_id,
      listed.level,
      offered.year,
      case offered.fact when 'collective_year' then 'tapthe' else 'tonghop' end as source_form,
      offered.precision,
      offered.numerator as reported_numerator,
      offered.denominator as reported_denominator,
      mart.indicator_value(offered.numerator, offered.denominator, indicator.scale)
        as reported_value,
      listed.numerator as listed_numerator,
      listed.denominator as listed_denominator,
      listed.value as listed_value,
      offered.numerator - listed.numerator as numerator_difference,
      offered.denominator - listed.denominator as denominator_difference,
      listed.places_left_out,
    from offered_total as offered
    join mart.indicator_value as listed
      on listed.indicator_id = offered.indicator_id
      and listed.place_id = offered.place_id
      and listed.year = offered.year
    join mart.indicator as indicator on indicator.indicator_id = offered.indicator_id
    where
      not offered.is_serving
      and listed.basis = 'persons'
      and offered.numerator is not null
      and offered.denominator is not null
  ),
  checked as (
    select
      beside.*,
      reported_value - listed_value as value_difference,
      case
        -- Totals of families, clans and communities may hold a person twice, never too few.
        when source_form = 'tapthe' then numerator_difference >= 0 and denominator_difference >= 0
        else
          mart.total_agrees(reported_numerator, listed_numerator, precision)
          and mart.total_agrees(reported_denominator, listed_denominator, precision)
      end as agrees,
    from beside
  )
select * from checked
