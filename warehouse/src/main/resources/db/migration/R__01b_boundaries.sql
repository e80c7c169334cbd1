-- Every indicator, year and place in force on a day, on the boundaries of that day: as reported where
-- the place was in force on 31 December of the year, else restated.
create or replace macro mart.indicator_on_boundaries(day) as table
with
  drawn as (
    select
      -- Before the first change the boundaries were those of its eve.
      coalesce(
        max(effective_on) filter (where effective_on <= cast(day as date)), min(effective_on) - 1
      ) as boundaries_on
    from mart.place_change
    where not is_suspect
  ),
  in_force as (
    select place_id, valid_from, valid_to
    from mart.place
    where mart.is_in_force(valid_from, valid_to, cast(day as date))
  )
select
  value.indicator_id,
  value.place_id,
  value.level,
  value.year,
  cast(value.numerator as double) as numerator,
  cast(value.denominator as double) as denominator,
  value.value,
  value.low,
  value.high,
  value.basis,
  'whole' as weight_basis,
  value.is_provisional,
  value.places_left_out,
  value.counted_share,
  false as is_restated
from mart.indicator_value as value
join in_force on in_force.place_id = value.place_id
where mart.is_in_force(in_force.valid_from, in_force.valid_to, mart.year_end(value.year))
union all by name
select
  restated.indicator_id,
  restated.place_id,
  restated.level,
  restated.year,
  restated.numerator,
  restated.denominator,
  restated.value,
  restated.low,
  restated.high,
  restated.basis,
  restated.weight_basis,
  restated.is_provisional,
  restated.places_left_out,
  restated.counted_share,
  true as is_restated
from mart.indicator_restated as restated
join drawn on drawn.boundaries_on = restated.boundaries_on
join in_force on in_force.place_id = restated.place_id;
