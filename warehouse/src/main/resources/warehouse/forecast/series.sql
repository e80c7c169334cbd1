-- One row per share indicator, filter, place and ended year on the place's own boundaries: what forecasts are made
-- from; until_year is null where none is wanted.
with recursive
  step_up as (
    select
      place_id,
      parent_id,
      1 as steps,
    from mart.place
    where parent_id is not null
    union all
    select
      step_up.place_id,
      parent.parent_id,
      step_up.steps + 1,
    from step_up
    join mart.place as parent on parent.place_id = step_up.parent_id
    where parent.parent_id is not null
  ),
  line as (
    select
      place_id,
      string_agg(parent_id, ',' order by steps) as parent_ids,
    from step_up
    group by place_id
  ),
  counted as (
    select
      own.indicator_id,
      own.filter,
      own.place_id,
      own.year,
      own.numerator,
      own.denominator,
      indicator.minimum_denominator,
      place.level,
      place.level in ('province', 'district')
      or mart.is_in_force(
        place.valid_from,
        place.valid_to,
        mart.year_end(extract('year' from getvariable('as_of')) - 1)
      ) as is_followed,
    from own_boundary as own
    join mart.indicator as indicator
      on indicator.indicator_id = own.indicator_id and indicator.is_share
    join mart.place as place on place.place_id = own.place_id
    where
      own.denominator > 0
      and own.numerator between 0 and own.denominator
      and own.counted_share = 1
      and own.is_stale is not true
      and mart.year_end(own.year) < getvariable('as_of')
  ),
  long_enough as (
    select *
    from counted
    window place_years as (partition by indicator_id, filter, place_id)
    qualify
      level <> 'village'
      or (
        count(*) over place_years >= 3
        and min(denominator) over place_years >= minimum_denominator
      )
  ),
  aimed as (
    select
      indicator_id,
      filter,
      place_id,
      max(target_year) as target_year,
    from mart.target_outlook
    where target_unit = 'percent'
    group by all
  ),
  dated as (
    select
      long_enough.*,
      max(long_enough.year) over (
        partition by long_enough.indicator_id, long_enough.filter, long_enough.place_id
      ) as last_year,
      max(long_enough.year) over (partition by long_enough.indicator_id) as newest_year,
      aimed.target_year,
    from long_enough
    left join aimed
      on aimed.indicator_id = long_enough.indicator_id
      and aimed.filter = long_enough.filter
      and aimed.place_id = long_enough.place_id
  ),
  series as (
    select
      dated.indicator_id,
      dated.filter,
      dated.place_id,
      dated.level,
      coalesce(line.parent_ids, '') as parent_ids,
      dated.minimum_denominator,
      case
        when dated.is_followed and dated.last_year >= dated.newest_year - 2
          then least(
            dated.last_year + 15,
            greatest(2030, dated.last_year + 3, coalesce(dated.target_year, 0))
          )
      end as until_year,
      dated.year,
      dated.numerator,
      dated.denominator,
    from dated
    left join line on line.place_id = dated.place_id
  )
select * from series order by indicator_id, filter, place_id, year
