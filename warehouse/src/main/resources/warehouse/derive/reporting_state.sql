-- One row per indicator, year and reporting place: whether it is left out of both sums.
with
  sides as (
    select
      cell.indicator_id,
      cell.year,
      coalesce(place_group.group_id, standing.home_id) as group_id,
      bool_or(cell.numerator is not null) as has_numerator,
      bool_or(cell.denominator is not null) as has_denominator,
    from mart.indicator_cell as cell
    join mart.indicator as indicator
      on indicator.indicator_id = cell.indicator_id and indicator.is_two_fact
    join standing on standing.place_id = cell.place_id and standing.year = cell.year
    left join place_group
      on place_group.place_id = standing.home_id and place_group.year = cell.year
    where standing.home_id is not null
    group by all
  ),
  silent as (
    select distinct
      cell.indicator_id,
      standing.home_id as place_id,
      cell.year,
      true as is_complete,
    from mart.indicator_cell as cell
    join standing on standing.place_id = cell.place_id and standing.year = cell.year
    anti join indicator_reporting as reporting
      on reporting.indicator_id = cell.indicator_id
      and reporting.place_id = standing.home_id
      and reporting.year = cell.year
    where standing.home_id is not null
  ),
  reporting as (
    select
      indicator_id,
      place_id,
      year,
      is_complete,
    from indicator_reporting
    union all
    select
      indicator_id,
      place_id,
      year,
      is_complete,
    from silent
  ),
  judged as (
    select
      reporting.indicator_id,
      reporting.place_id,
      reporting.year,
      place.level,
      reporting.is_complete,
      not reporting.is_complete
      or (
        indicator.is_two_fact
        and place.level = 'commune'
        and coalesce(sides.has_numerator, false) <> coalesce(sides.has_denominator, false)
      ) as is_left_out,
    from reporting
    join mart.indicator as indicator on indicator.indicator_id = reporting.indicator_id
    join mart.place as place on place.place_id = reporting.place_id
    left join place_group
      on place_group.place_id = reporting.place_id and place_group.year = reporting.year
    left join sides
      on sides.indicator_id = reporting.indicator_id
      and sides.year = reporting.year
      and sides.group_id = coalesce(place_group.group_id, reporting.place_id)
  )
select * from judged
