-- One row per indicator, place and year with a change since the year before: how it stands among the changes of the province's places of that level.
with
  changes as (
    select
      previous.indicator_id,
      previous.place_id,
      place.level,
      previous.year,
      province.place_id as province_id,
      previous.value_change,
    from previous_figure as previous
    join mart.place as place on place.place_id = previous.place_id
    join mart.place_ancestor as pair on pair.place_id = previous.place_id
    join mart.place as province
      on province.place_id = pair.ancestor_id
      and province.level = 'province'
      and mart.is_in_force(
        province.valid_from, province.valid_to, mart.year_end(previous.year)
      )
    where
      previous.value_change is not null
      and (
        place.level = 'village'
        or mart.is_in_force(place.valid_from, place.valid_to, mart.year_end(previous.year))
      )
  ),
  medians as (
    select
      indicator_id,
      level,
      year,
      province_id,
      median(value_change) as median,
    from changes
    group by all
  ),
  deviations as (
    select
      changes.indicator_id,
      changes.level,
      changes.year,
      changes.province_id,
      median(abs(changes.value_change - medians.median)) as median_deviation,
      avg(abs(changes.value_change - medians.median)) as mean_deviation,
    from changes
    join medians using (indicator_id, level, year, province_id)
    group by all
  ),
  scored as (
    select
      changes.indicator_id,
      changes.place_id,
      changes.year,
      mart.modified_z_score(
        changes.value_change,
        medians.median,
        deviations.median_deviation,
        deviations.mean_deviation
      ) as change_modified_z,
    from changes
    join medians using (indicator_id, level, year, province_id)
    join deviations using (indicator_id, level, year, province_id)
  )
select * from scored
