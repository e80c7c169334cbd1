-- One row per indicator, place and year with earlier years: how its value stands among theirs.
with
  pairs as (
    select
      now.indicator_id,
      now.place_id,
      now.year,
      now.value,
      earlier.value as earlier_value,
    from history as now
    join history as earlier
      on earlier.indicator_id = now.indicator_id
      and earlier.place_id = now.place_id
      and earlier.year < now.year
  ),
  medians as (
    select
      indicator_id,
      place_id,
      year,
      any_value(value) as value,
      count(*) as history_years,
      median(earlier_value) as median,
    from pairs
    group by indicator_id, place_id, year
  ),
  deviations as (
    select
      pairs.indicator_id,
      pairs.place_id,
      pairs.year,
      median(abs(pairs.earlier_value - medians.median)) as median_deviation,
      avg(abs(pairs.earlier_value - medians.median)) as mean_deviation,
    from pairs
    join medians using (indicator_id, place_id, year)
    group by pairs.indicator_id, pairs.place_id, pairs.year
  ),
  scored as (
    select
      medians.indicator_id,
      medians.place_id,
      medians.year,
      medians.history_years,
      mart.modified_z_score(
        medians.value,
        medians.median,
        deviations.median_deviation,
        deviations.mean_deviation
      ) as history_modified_z,
    from medians
    join deviations using (indicator_id, place_id, year)
  )
select * from scored
