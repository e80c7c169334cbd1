-- One row per value whose sums are not those of its own cells and of the parts below it that have a value.
with
  figures as (
    select
      value.indicator_id,
      value.year,
      value.place_id,
      case
        when value.level = 'village' and whole.level = 'village' then 1
        when value.level = 'village' then 2
        when value.level = 'commune' then 3
        when value.level = 'district' then 4
        else 5
      end as height,
      value.numerator,
      value.denominator,
      value.oldest_year,
    from mart.indicator_value as value
    join mart.place as place on place.place_id = value.place_id
    left join mart.place as whole on whole.place_id = place.parent_id
  ),
  reporting_unit as (
    select distinct
      place_id,
      year,
    from mart.reporting
  ),
  every_link as (
    select
      upward.place_id,
      years.year,
      upward.ancestor_id,
      unit.level = 'commune' and upward.ancestor_id <> upward.place_id as is_commune_above,
      mart.is_in_force(unit.valid_from, unit.valid_to, mart.year_end(years.year)) as is_standing,
    from mart.place_ancestor as upward
    join mart.place as unit on unit.place_id = upward.ancestor_id
    cross join (select distinct year from figures) as years
    left join reporting_unit
      on reporting_unit.place_id = unit.place_id and reporting_unit.year = years.year
    where
      upward.ancestor_id = upward.place_id
      or (unit.level = 'commune' and reporting_unit.place_id is not null)
      or mart.is_in_force(unit.valid_from, unit.valid_to, mart.year_end(years.year))
  ),
  -- A village of a parted commune is a part of the one it went to, no longer of the old one.
  links as (
    select
      place_id,
      year,
      ancestor_id,
    from every_link
    qualify
      not is_commune_above
      or is_standing
      or not bool_or(is_commune_above and is_standing) over (partition by place_id, year)
  ),
  left_out as (
    select distinct
      reporting.indicator_id,
      reporting.year,
      upward.place_id,
    from mart.reporting as reporting
    join mart.place as place on place.place_id = reporting.place_id
    join mart.place_ancestor as upward
      on upward.ancestor_id = reporting.place_id
      and (place.level = 'commune' or upward.place_id = reporting.place_id)
    where reporting.is_left_out
  ),
  own_cells as (
    select
      cell.indicator_id,
      cell.year,
      cell.place_id,
      0 as height,
      sum(cell.numerator) as numerator,
      sum(cell.denominator) as denominator,
    from mart.indicator_cell as cell
    anti join left_out
      on left_out.indicator_id = cell.indicator_id
      and left_out.year = cell.year
      and left_out.place_id = cell.place_id
    group by all
  ),
  parts as (
    select * from own_cells
    union all
    select
      indicator_id,
      year,
      place_id,
      height,
      numerator,
      denominator,
    from figures
  ),
  nearest as (
    select
      parts.indicator_id,
      parts.year,
      parts.place_id,
      parts.height,
      any_value(parts.numerator) as numerator,
      any_value(parts.denominator) as denominator,
      arg_min(above.place_id, above.height) as whole_id,
    from parts
    join links on links.place_id = parts.place_id and links.year = parts.year
    join figures as above
      on above.place_id = links.ancestor_id
      and above.indicator_id = parts.indicator_id
      and above.year = parts.year
      and above.height > parts.height
    group by all
  ),
  sums as (
    select
      indicator_id,
      year,
      whole_id as place_id,
      coalesce(sum(numerator), 0) as numerator,
      coalesce(sum(denominator), 0) as denominator,
    from nearest
    group by all
  ),
  broken as (
    select
      figures.indicator_id,
      figures.year,
      figures.place_id,
      figures.numerator,
      figures.denominator,
      sums.numerator as parts_numerator,
      sums.denominator as parts_denominator,
    from figures
    left join sums
      on sums.indicator_id = figures.indicator_id
      and sums.year = figures.year
      and sums.place_id = figures.place_id
    where
      figures.oldest_year = figures.year
      and (
        figures.numerator is distinct from sums.numerator
        or figures.denominator is distinct from sums.denominator
      )
  )
select * from broken
