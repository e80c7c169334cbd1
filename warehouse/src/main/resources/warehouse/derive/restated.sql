-- One row per indicator, filter, place and year on the boundaries of the other side of the last change.
with
  summed as (
    select
      counted.indicator_id,
      counted.filter,
      across.unit_id as place_id,
      across.level,
      counted.year,
      across.boundaries_on,
      cast(sum(counted.numerator) as bigint) as numerator,
      cast(sum(counted.denominator) as bigint) as denominator,
      case when bool_or(counted.has_totals) then 'totals' else 'persons' end as basis,
      min(counted.oldest_year) as oldest_year,
    from counted_cell as counted
    join across on across.place_id = counted.place_id and across.year = counted.year
    group by all
  ),
  left_out as (
    select
      left_out.indicator_id,
      left_out.year,
      across.unit_id as place_id,
      count(*) as places_left_out,
    from left_out_commune as left_out
    join across on across.place_id = left_out.place_id and across.year = left_out.year
    group by all
  ),
  shares as (
    select
      boundaries_on,
      place_id,
      count(*) filter (where is_inside) / count(*) as counted_share,
    from touching
    group by all
  ),
  restated as (
    select
      summed.*,
      coalesce(left_out.places_left_out, 0) as places_left_out,
      coalesce(shares.counted_share, 1) as counted_share,
    from summed
    join mart.indicator as indicator on indicator.indicator_id = summed.indicator_id
    left join left_out
      on left_out.indicator_id = summed.indicator_id
      and left_out.place_id = summed.place_id
      and left_out.year = summed.year
    left join shares
      on shares.place_id = summed.place_id and shares.boundaries_on = summed.boundaries_on
    where
      list_contains(string_split(replace(indicator.levels, ' ', ''), ','), summed.level)
      and summed.numerator is not null
      and summed.denominator is not null
  )
select * from restated
