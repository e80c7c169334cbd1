-- One row per indicator, filter, place and year on the boundaries of the place itself: measured, or restated where it was not in force (a commune only when nothing of it is missing).
with
  measured as (
    select
      rolled_up.indicator_id,
      rolled_up.filter,
      rolled_up.place_id,
      rolled_up.year,
      rolled_up.numerator,
      rolled_up.denominator,
      cast(rolled_up.numerator as double) as parts_numerator,
      cast(rolled_up.denominator as double) as parts_denominator,
      rolled_up.basis,
      'whole' as weight_basis,
      rolled_up.places_left_out,
      1.0::double as counted_share,
      rolled_up.oldest_year,
      cast(null as date) as drawn_on,
      false as is_restated,
    from rolled_up
    join mart.place as place on place.place_id = rolled_up.place_id
    where
      place.level = 'village'
      or mart.is_in_force(place.valid_from, place.valid_to, mart.year_end(rolled_up.year))
  ),
  restated_only as (
    select
      restated.indicator_id,
      restated.filter,
      restated.place_id,
      restated.year,
      -- A counted weight may leave a fraction of a person; a target asks for people.
      cast(round(restated.numerator) as bigint) as numerator,
      cast(round(restated.denominator) as bigint) as denominator,
      restated.numerator as parts_numerator,
      restated.denominator as parts_denominator,
      restated.basis,
      restated.weight_basis,
      restated.places_left_out,
      restated.counted_share,
      restated.oldest_year,
      restated.drawn_on,
      true as is_restated,
    from restated
    join mart.place as place on place.place_id = restated.place_id
    where place.level <> 'commune' or restated.is_exact
    window place_of_year as (
      partition by restated.indicator_id, restated.filter, restated.place_id, restated.year
    )
    -- On the boundaries of its first day for the years before it, of its last for those after.
    qualify
      restated.drawn_on
        = case
          when mart.year_end(restated.year) < restated.drawn_on
            then min(restated.drawn_on) over place_of_year
          else max(restated.drawn_on) over place_of_year
        end
  ),
  both_kinds as (
    select * from measured
    union all by name
    select * from restated_only
  ),
  valued as (
    select
      both_kinds.*,
      both_kinds.oldest_year < both_kinds.year - 2
      or (
        indicator.denominator_sql like '% from population_year'
        and coalesce(
          count_day.counted_on < make_date(both_kinds.year - 2, 12, 31), false
        )
      ) as is_stale,
      mart.indicator_value(
        both_kinds.parts_numerator, both_kinds.parts_denominator, indicator.scale
      ) as value,
      case
        when indicator.is_share and both_kinds.weight_basis = 'whole'
          then indicator.scale * mart.wilson_low(both_kinds.numerator, both_kinds.denominator)
      end as low,
      case
        when indicator.is_share and both_kinds.weight_basis = 'whole'
          then indicator.scale * mart.wilson_high(both_kinds.numerator, both_kinds.denominator)
      end as high,
      both_kinds.numerator
        - case
          when lag(both_kinds.year) over series = both_kinds.year - 1
            then lag(both_kinds.numerator) over series
        end as gain,
    from both_kinds
    join mart.indicator as indicator on indicator.indicator_id = both_kinds.indicator_id
    left join count_day
      on count_day.place_id = both_kinds.place_id and count_day.year = both_kinds.year
    window series as (
      partition by both_kinds.indicator_id, both_kinds.filter, both_kinds.place_id
      order by both_kinds.year
    )
  )
select * from valued
