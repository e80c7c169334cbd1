-- One row per indicator, place and year with an earlier year on the same boundaries: the latest of them.
with
  previous as (
    select
      now.indicator_id,
      now.place_id,
      now.year,
      now.value,
      earlier.year as previous_year,
      earlier.value as previous_value,
      earlier.denominator as previous_denominator,
      case when earlier.year = now.year - 1 then now.value - earlier.value end as value_change,
      case
        when
          now.places_left_out = 0
          and earlier.places_left_out = 0
          and now.basis = earlier.basis
          then 100.0::double * (now.denominator - earlier.denominator) / earlier.denominator
      end as denominator_change_percent,
    from history as now
    asof join history as earlier
      on earlier.indicator_id = now.indicator_id
      and earlier.place_id = now.place_id
      and now.year > earlier.year
  )
select * from previous
