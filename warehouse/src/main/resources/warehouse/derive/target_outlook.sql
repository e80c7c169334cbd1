-- One row per indicator, place, year, programme, filter, unit and target year not yet passed; without figures
-- the next target only, from the first year that anyone measured the indicator.
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
  first_years as (
    select
      indicator_id,
      min(year) as first_year,
    from own_boundary
    group by indicator_id
  ),
  series as (
    select distinct
      series_id,
      indicator_id,
      place_id,
      filter,
      unit,
    from target_row
  ),
  pointed as (
    select
      series.series_id,
      own_boundary.*,
      case series.unit when 'people' then own_boundary.numerator else own_boundary.value end
        as point,
    from own_boundary
    join series
      on series.indicator_id = own_boundary.indicator_id
      and series.place_id = own_boundary.place_id
      and series.filter = own_boundary.filter
  ),
  turns as (
    select
      target.series_id,
      years.year,
      min(target.year) filter (where target.year >= years.year) as next_year,
      max(target.year) filter (where target.year < years.year) as passed_year,
    from target_row as target
    cross join years
    group by all
  ),
  followed as (
    select
      target.series_id,
      target.indicator_id,
      target.place_id,
      turns.year,
      target.programme,
      target.filter,
      target.unit as target_unit,
      target.year as target_year,
      target.value as target,
      target.target_id,
      target.status as target_status,
      target.year = turns.next_year as is_next,
      turns.passed_year,
    from target_row as target
    join turns on turns.series_id = target.series_id and turns.year <= target.year
  ),
  based as (
    select
      series_id,
      min(year) filter (where point is not null) as base_year,
      arg_min(point, year) filter (where point is not null) as base_value,
    from pointed
    group by series_id
  ),
  gains as (
    select
      series_id,
      year,
      max(gain) over (
        partition by series_id
        order by year
        rows between unbounded preceding and current row
      ) as best_round,
    from pointed
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
      now.is_stale or blocking.indicator_id is not null as is_blocked,
      coalesce(now.is_restated, false) as is_restated,
      now.year is not null as is_measured,
      gains.best_round,
      mart.year_end(followed.year) >= getvariable('as_of') as is_provisional,
      indicator.direction,
      -- Where less is better, the same line is climbed downwards.
      case indicator.direction when 'negative' then -1 else 1 end as upwards,
      indicator.is_share,
      indicator.minimum_denominator,
    from followed
    join mart.indicator as indicator on indicator.indicator_id = followed.indicator_id
    join mart.place as place on place.place_id = followed.place_id
    left join first_years on first_years.indicator_id = followed.indicator_id
    left join pointed as now
      on now.series_id = followed.series_id and now.year = followed.year
    left join blocking_problem as blocking
      on blocking.indicator_id = followed.indicator_id
      and blocking.place_id = followed.place_id
      and blocking.year = followed.year
    left join pointed as passed
      on passed.series_id = followed.series_id and passed.year = followed.passed_year
    left join based on based.series_id = followed.series_id
    left join gains
      on gains.series_id = followed.series_id and gains.year = followed.year
    where
      now.year is not null
      or (
        followed.is_next
        and followed.year >= first_years.first_year
        and mart.is_in_force(place.valid_from, place.valid_to, mart.year_end(followed.year))
      )
  ),
  paced as (
    select
      started.*,
      case when target_unit <> 'people' then target - value end as gap_points,
      case
        when direction = 'negative' then null
        when target_unit = 'percent' then mart.people_needed(numerator, denominator, target)
        when target_unit = 'people'
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
      mart.progress_linear(
        upwards * start_value, start_year, upwards * point, year, upwards * target, target_year
      ) as pace_linear,
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
        when is_blocked then 'data_problem'
        when denominator is not null and denominator < greatest(minimum_denominator, 1)
          then 'too_small'
        when upwards * point >= upwards * target then 'met'
        when start_year < year and upwards * start_value >= upwards * target then 'reversing'
        -- A pace of exactly 0.95 comes out of division a hair above or below it.
        when round(pace_linear, 9) >= 0.95::double then 'on_track'
        when round(pace_linear, 9) >= 0.6::double then 'slow'
        when round(pace_linear, 9) >= 0 then 'off_track'
        when round(pace_linear, 9) < 0 then 'reversing'
        else 'no_pace'
      end as status,
      cast((people_needed + rounds_left - 1) // rounds_left as bigint) as people_per_round,
      mart.progress_status_of_ratio(round(pace_linear, 9))
        <> mart.progress_status_of_ratio(round(pace_growth, 9))
      and pace_linear is not null
      and pace_growth is not null
      and upwards * point < upwards * target as methods_disagree,
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
