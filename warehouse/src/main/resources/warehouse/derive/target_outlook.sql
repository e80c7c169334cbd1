-- One row per indicator, place, year, programme, filter, unit and target year not yet passed.
with
  years as (
    select distinct
      year,
    from indicator_reporting
    union
    select distinct
      year,
    from own_boundary
  ),
  pointed as (
    select
      own_boundary.*,
      target_key.programme,
      target_key.unit,
      case target_key.unit when 'people' then own_boundary.numerator else own_boundary.value end
        as point,
    from own_boundary
    join (
      select distinct
        indicator_id,
        place_id,
        programme,
        filter,
        unit,
      from target_row
    ) as target_key
      on target_key.indicator_id = own_boundary.indicator_id
      and target_key.place_id = own_boundary.place_id
      and target_key.filter = own_boundary.filter
  ),
  followed as (
    select
      target.indicator_id,
      target.place_id,
      years.year,
      target.programme,
      target.filter,
      target.unit as target_unit,
      target.year as target_year,
      target.value as target,
      target.target_id,
      target.status as target_status,
      target.year = min(target.year) over (
        partition by
          target.indicator_id,
          target.place_id,
          target.programme,
          target.filter,
          target.unit,
          years.year
      ) as is_next,
      (
        select max(passed.year)
        from target_row as passed
        where
          passed.indicator_id = target.indicator_id
          and passed.place_id = target.place_id
          and passed.programme = target.programme
          and passed.filter = target.filter
          and passed.unit = target.unit
          and passed.year < years.year
      ) as passed_year,
    from target_row as target
    join years on years.year <= target.year
  ),
  based as (
    select
      indicator_id,
      place_id,
      programme,
      filter,
      unit,
      min(year) filter (where point is not null) as base_year,
      arg_min(point, year) filter (where point is not null) as base_value,
    from pointed
    group by all
  ),
  gains as (
    select
      indicator_id,
      place_id,
      filter,
      year,
      max(gain) over (
        partition by indicator_id, place_id, filter
        order by year
        rows between unbounded preceding and current row
      ) as best_round,
    from own_boundary
  ),
  started as (
    select
      followed.*,
      case when based.base_year <= followed.year then based.base_year end as base_year,
      case when based.base_year <= followed.year then based.base_value end as base_value,
      case
        when passed.point is not null then passed.year
        when based.base_year <= followed.year then based.base_year
      end as start_year,
      case
        when passed.point is not null then passed.point
        when based.base_year <= followed.year then based.base_value
      end as start_value,
      now.point,
      now.value,
      now.low,
      now.high,
      now.numerator,
      now.denominator,
      now.basis,
      now.places_left_out,
      now.counted_share,
      now.oldest_year,
      coalesce(now.is_restated, false) as is_restated,
      now.year is not null as is_measured,
      gains.best_round,
      mart.year_end(followed.year) >= getvariable('as_of') as is_provisional,
      indicator.direction,
      indicator.is_share,
      indicator.minimum_denominator,
    from followed
    join mart.indicator as indicator on indicator.indicator_id = followed.indicator_id
    join mart.place as place on place.place_id = followed.place_id
    left join pointed as now
      on now.indicator_id = followed.indicator_id
      and now.place_id = followed.place_id
      and now.programme = followed.programme
      and now.filter = followed.filter
      and now.unit = followed.target_unit
      and now.year = followed.year
    left join pointed as passed
      on passed.indicator_id = followed.indicator_id
      and passed.place_id = followed.place_id
      and passed.programme = followed.programme
      and passed.filter = followed.filter
      and passed.unit = followed.target_unit
      and passed.year = followed.passed_year
    left join based
      on based.indicator_id = followed.indicator_id
      and based.place_id = followed.place_id
      and based.programme = followed.programme
      and based.filter = followed.filter
      and based.unit = followed.target_unit
    left join gains
      on gains.indicator_id = followed.indicator_id
      and gains.place_id = followed.place_id
      and gains.filter = followed.filter
      and gains.year = followed.year
    where
      now.year is not null
      or mart.is_in_force(place.valid_from, place.valid_to, mart.year_end(followed.year))
  ),
  paced as (
    select
      started.*,
      case when target_unit <> 'people' then target - value end as gap_points,
      case target_unit
        when 'percent' then mart.people_needed(numerator, denominator, target)
        when 'people'
          then case
            when numerator is not null then greatest(0, cast(ceil(target) as bigint) - numerator)
          end
      end as people_needed,
      greatest(1, target_year - year + case when is_provisional then 1 else 0 end) as rounds_left,
      case
        when target_year = year then target
        when target_year > start_year
          then start_value
            + (target - start_value) * (year - start_year) / (target_year - start_year)
      end as planned_value,
      mart.progress_linear(start_value, start_year, point, year, target, target_year)
        as pace_linear,
      mart.progress_growth(
        start_value, start_year, point, year, direction, target, target_year
      ) as pace_growth,
    from started
  ),
  judged as (
    select
      paced.*,
      case
        when not is_measured or point is null and denominator is null then 'no_data'
        when is_share and numerator > denominator then 'data_problem'
        when oldest_year < year - 2 then 'data_problem'
        when denominator is not null and denominator < greatest(minimum_denominator, 1)
          then 'too_small'
        when point >= target then 'met'
        when start_year < year and start_value >= target then 'reversing'
        when pace_linear >= 0.95::double then 'on_track'
        when pace_linear >= 0.6::double then 'slow'
        when pace_linear >= 0 then 'off_track'
        when pace_linear < 0 then 'reversing'
        else 'no_pace'
      end as status,
      cast((people_needed + rounds_left - 1) // rounds_left as bigint) as people_per_round,
      mart.progress_status_of_ratio(pace_linear) <> mart.progress_status_of_ratio(pace_growth)
      and pace_linear is not null
      and pace_growth is not null
      and point < target as methods_disagree,
    from paced
  ),
  outlook as (
    select
      indicator_id,
      place_id,
      year,
      value,
      low,
      high,
      base_year,
      base_value,
      target_year,
      target,
      gap_points,
      people_needed,
      people_per_round,
      best_round,
      planned_value,
      pace_linear,
      pace_growth,
      coalesce(methods_disagree, false) as methods_disagree,
      status,
      programme,
      filter,
      target_unit,
      target_id,
      target_status,
      numerator,
      denominator,
      basis,
      is_provisional,
      places_left_out,
      counted_share,
      rounds_left,
      start_year,
      start_value,
      is_restated,
      is_next,
    from judged
  )
select * from outlook
