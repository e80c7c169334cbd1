-- One row per indicator, filter, place, year and boundaries on which the place stood, but not at the year's end.
with
  moved as (
    select
      counted.indicator_id,
      counted.filter,
      mover.mover_id,
      counted.year,
      cast(sum(counted.numerator) as decimal(19, 0)) as numerator,
      cast(sum(counted.denominator) as decimal(19, 0)) as denominator,
      bool_or(counted.has_totals) as has_totals,
      min(counted.oldest_year) as oldest_year,
    from counted_cell as counted
    join mover on mover.place_id = counted.place_id and mover.year = counted.year
    group by all
  ),
  summed as (
    select
      moved.indicator_id,
      moved.filter,
      across.unit_id as place_id,
      across.level,
      moved.year,
      across.drawn_on,
      sum(moved.numerator * across.weight) as numerator,
      sum(moved.denominator * across.weight) as denominator,
      sum(moved.denominator * across.counted_weight) as counted,
      max(across.distrust) as distrust,
      case when bool_or(moved.has_totals) then 'totals' else 'persons' end as basis,
      min(moved.oldest_year) as oldest_year,
    from moved
    join across on across.mover_id = moved.mover_id and across.year = moved.year
    group by all
  ),
  not_restated as (
    select
      moved.indicator_id,
      moved.filter,
      refused.unit_id as place_id,
      moved.year,
      refused.drawn_on,
      sum(moved.denominator) as denominator,
      count(distinct refused.home_id) filter (
        where refused.is_commune and moved.denominator is not null
      ) as communes,
    from moved
    join refused on refused.mover_id = moved.mover_id and refused.year = moved.year
    group by all
  ),
  left_out as (
    select
      left_out.indicator_id,
      left_out.year,
      across.drawn_on,
      across.unit_id as place_id,
      count(*) as places_left_out,
    from left_out_commune as left_out
    join mover on mover.place_id = left_out.place_id and mover.year = left_out.year
    join across on across.mover_id = mover.mover_id and across.year = left_out.year
    group by all
  ),
  measured as (
    select
      summed.*,
      coalesce(left_out.places_left_out, 0) as places_left_out,
      summed.denominator + coalesce(not_restated.denominator, 0) as every_denominator,
      touching.communes + touching.refused as every_commune,
      touching.counted as counted_communes,
      coalesce(not_restated.communes, 0) >= touching.refused as is_share_known,
      touching.counted = touching.communes and touching.refused = 0 as is_exact,
    from summed
    join mart.indicator as indicator on indicator.indicator_id = summed.indicator_id
    join touching
      on touching.unit_id = summed.place_id
      and touching.drawn_on = summed.drawn_on
      and touching.year = summed.year
    left join not_restated
      on not_restated.indicator_id = summed.indicator_id
      and not_restated.filter = summed.filter
      and not_restated.place_id = summed.place_id
      and not_restated.drawn_on = summed.drawn_on
      and not_restated.year = summed.year
    left join left_out
      on left_out.indicator_id = summed.indicator_id
      and left_out.place_id = summed.place_id
      and left_out.drawn_on = summed.drawn_on
      and left_out.year = summed.year
    where
      list_contains(string_split(replace(indicator.levels, ' ', ''), ','), summed.level)
      and summed.numerator is not null
      and summed.denominator is not null
  ),
  restated as (
    select
      indicator_id,
      filter,
      place_id,
      level,
      year,
      drawn_on,
      cast(numerator as double) as numerator,
      cast(denominator as double) as denominator,
      basis,
      ['whole', 'counted', 'village', 'area', 'population', 'equal'][distrust] as weight_basis,
      oldest_year,
      places_left_out,
      case
        when is_share_known and every_denominator > 0
          then cast(counted as double) / cast(every_denominator as double)
        when every_commune > 0
          then cast(counted_communes as double) / cast(every_commune as double)
        else 1.0::double
      end as counted_share,
      is_exact,
    from measured
  )
select * from restated
