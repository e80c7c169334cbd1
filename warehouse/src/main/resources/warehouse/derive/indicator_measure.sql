-- One row per indicator, place and year with figures, or without between two years with figures: all that a rule may ask.
with
  nearest as (
    select
      score.*,
    from mart.peer_score as score
    qualify
      row_number() over (
        partition by indicator_id, place_id, year
        order by
          case parent_level when 'commune' then 1 when 'district' then 2 else 3 end,
          parent_id
      ) = 1
  ),
  of_province as (
    select
      score.*,
    from mart.peer_score as score
    where parent_level = 'province'
  ),
  measured as (
    select
      figure.indicator_id,
      figure.place_id,
      figure.level,
      figure.year,
      figure.numerator,
      figure.denominator,
      figure.value,
      case when indicator.is_share then figure.numerator - figure.denominator end as excess,
      figure.places_left_out,
      greatest(
        figure.year - figure.oldest_year,
        -- Whole on a 31 December, so that "older than two years" turns on the day itself.
        case
          when indicator.denominator_sql like '% from population_year'
            then figure.year
              - year(count_day.counted_on)
              + date_diff('day', count_day.counted_on, mart.year_end(year(count_day.counted_on)))
                / 366.0::double
        end
      )::double as denominator_age_years,
      previous.previous_year,
      previous.previous_value,
      previous.previous_denominator,
      previous.value_change,
      previous.denominator_change_percent,
      null::integer as years_missing,
      coalesce(history_score.history_years, 0) as history_years,
      history_score.history_modified_z,
      nearest.peers,
      nearest.z,
      nearest.modified_z,
      nearest.min_max,
      of_province.peers as province_peers,
      of_province.z as province_z,
      of_province.modified_z as province_modified_z,
      change_score.change_modified_z,
    from mart.indicator_value as figure
    join mart.indicator as indicator on indicator.indicator_id = figure.indicator_id
    left join count_day
      on count_day.place_id = figure.place_id and count_day.year = figure.year
    left join previous_figure as previous
      on previous.indicator_id = figure.indicator_id
      and previous.place_id = figure.place_id
      and previous.year = figure.year
    left join history_score
      on history_score.indicator_id = figure.indicator_id
      and history_score.place_id = figure.place_id
      and history_score.year = figure.year
    left join change_score
      on change_score.indicator_id = figure.indicator_id
      and change_score.place_id = figure.place_id
      and change_score.year = figure.year
    left join nearest
      on nearest.indicator_id = figure.indicator_id
      and nearest.place_id = figure.place_id
      and nearest.year = figure.year
    left join of_province
      on of_province.indicator_id = figure.indicator_id
      and of_province.place_id = figure.place_id
      and of_province.year = figure.year
  ),
  every_row as (
    select * from measured
    union all by name
    select * from missing_year
  ),
  -- The last digits of a mean depend on the order in which it was added up.
  repeatable as (
    select
      * replace (
        round(history_modified_z, 9) as history_modified_z,
        round(z, 9) as z,
        round(modified_z, 9) as modified_z,
        round(min_max, 9) as min_max,
        round(province_z, 9) as province_z,
        round(province_modified_z, 9) as province_modified_z,
        round(change_modified_z, 9) as change_modified_z
      ),
    from every_row
  )
select * from repeatable
