-- One row per indicator, year, day of boundaries and level where restating lost or added something.
with
  silent as (
    select distinct
      indicator_id,
      year,
      place_id,
    from mart.reporting
    where is_left_out
  ),
  communes as (
    select
      value.indicator_id,
      value.year,
      value.place_id,
      mart.is_in_force(place.valid_from, place.valid_to, mart.year_end(value.year)) as is_standing,
      value.oldest_year = value.year as is_of_year,
      value.numerator,
      value.denominator,
    from mart.indicator_value as value
    join mart.place as place on place.place_id = value.place_id
    where value.level = 'commune'
  ),
  celled as (
    select distinct
      cell.indicator_id,
      cell.year,
      cell.place_id,
    from mart.indicator_cell as cell
    join mart.place as place
      on place.place_id = cell.place_id and place.level in ('village', 'commune')
  ),
  standing as (
    select
      celled.indicator_id,
      celled.year,
      celled.place_id as cell_place_id,
      commune.place_id,
    from celled
    join mart.place_ancestor as upward on upward.place_id = celled.place_id
    join mart.place as commune
      on commune.place_id = upward.ancestor_id and commune.level = 'commune'
    where mart.is_in_force(commune.valid_from, commune.valid_to, mart.year_end(celled.year))
  ),
  -- Where a commune, or a split one that is no more, has figures that no row shows, rows do not
  -- tell the whole.
  hidden as (
    select
      standing.indicator_id,
      standing.year,
    from standing
    anti join silent
      on silent.indicator_id = standing.indicator_id
      and silent.year = standing.year
      and silent.place_id = standing.place_id
    anti join communes
      on communes.indicator_id = standing.indicator_id
      and communes.year = standing.year
      and communes.place_id = standing.place_id
    union
    select
      celled.indicator_id,
      celled.year,
    from celled
    anti join standing
      on standing.indicator_id = celled.indicator_id
      and standing.year = celled.year
      and standing.cell_place_id = celled.place_id
    union
    select
      indicator_id,
      year,
    from communes
    where not is_standing or not is_of_year
  ),
  above as (
    select
      cell.indicator_id,
      cell.year,
      cell.place_id,
      sum(cell.numerator) as numerator,
      sum(cell.denominator) as denominator,
    from mart.indicator_cell as cell
    join mart.place as place
      on place.place_id = cell.place_id and place.level in ('district', 'province')
    anti join silent
      on silent.indicator_id = cell.indicator_id
      and silent.year = cell.year
      and silent.place_id = cell.place_id
    group by all
  ),
  parts as (
    select indicator_id, year, place_id, numerator, denominator from communes
    union all
    select * from above
  ),
  moved as (
    select
      parts.indicator_id,
      parts.year,
      share.boundaries_on,
      share.unit_level as level,
      sum(share.weight * parts.numerator) as numerator,
      sum(share.weight * parts.denominator) as denominator,
      count(distinct share.unit_id) as units,
    from parts
    anti join hidden
      on hidden.indicator_id = parts.indicator_id and hidden.year = parts.year
    join mart.place_share as share on share.place_id = parts.place_id
    join mart.place as unit on unit.place_id = share.unit_id
    where not mart.is_in_force(unit.valid_from, unit.valid_to, mart.year_end(parts.year))
    group by all
  ),
  restated as (
    select
      indicator_id,
      year,
      boundaries_on,
      level,
      sum(numerator) as numerator,
      sum(denominator) as denominator,
      count(*) as units,
    from mart.indicator_restated
    group by all
  ),
  broken as (
    select
      restated.indicator_id,
      restated.year,
      restated.boundaries_on,
      restated.level,
      restated.numerator,
      restated.denominator,
      moved.numerator as parts_numerator,
      moved.denominator as parts_denominator,
    from restated
    join moved
      on moved.indicator_id = restated.indicator_id
      and moved.year = restated.year
      and moved.boundaries_on = restated.boundaries_on
      and moved.level = restated.level
      -- A unit with one side only has no row.
      and moved.units = restated.units
    where
      abs(restated.numerator - moved.numerator) > 1e-9 * greatest(1, moved.numerator)
      or abs(restated.denominator - moved.denominator) > 1e-9 * greatest(1, moved.denominator)
  )
select * from broken
