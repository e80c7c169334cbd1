-- One row per indicator, filter, place at every level of the indicator and year with both sides.
with
  summed as (
    select
      counted.indicator_id,
      counted.filter,
      upward.ancestor_id as place_id,
      upward.level,
      counted.year,
      cast(sum(counted.numerator) as bigint) as numerator,
      cast(sum(counted.denominator) as bigint) as denominator,
      case when bool_or(counted.has_totals) then 'totals' else 'persons' end as basis,
      min(counted.oldest_year) as oldest_year,
      mart.joint_precision(counted.precision) as precision,
    from counted_cell as counted
    join upward on upward.place_id = counted.place_id and upward.year = counted.year
    group by all
  ),
  left_out as (
    select
      left_out.indicator_id,
      left_out.year,
      upward.ancestor_id as place_id,
      count(*) as places_left_out,
    from left_out_commune as left_out
    join upward on upward.place_id = left_out.place_id and upward.year = left_out.year
    group by all
  ),
  measured as (
    select
      summed.*,
      coalesce(left_out.places_left_out, 0) as places_left_out,
    from summed
    join mart.indicator as indicator on indicator.indicator_id = summed.indicator_id
    left join left_out
      on left_out.indicator_id = summed.indicator_id
      and left_out.place_id = summed.place_id
      and left_out.year = summed.year
    where
      list_contains(string_split(replace(indicator.levels, ' ', ''), ','), summed.level)
      and summed.numerator is not null
      and summed.denominator is not null
  )
select * from measured
