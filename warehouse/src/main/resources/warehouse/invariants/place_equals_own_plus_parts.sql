-- One row per district or province whose sums are not its own cells and its parts (indicators measured in communes).
with
  figures as (
    select
      value.indicator_id,
      value.year,
      value.place_id,
      value.level,
      coalesce(value.numerator, 0) as numerator,
      coalesce(value.denominator, 0) as denominator,
    from mart.indicator_value as value
    join mart.indicator as indicator on indicator.indicator_id = value.indicator_id
    where
      value.level <> 'village'
      and list_contains(string_split(replace(indicator.levels, ' ', ''), ','), 'commune')
  ),
  parents as (
    select
      figures.*,
      above.place_id as parent_id,
    from figures
    join mart.place_ancestor as upward on upward.place_id = figures.place_id
    join mart.place as unit on unit.place_id = upward.ancestor_id
    join figures as above
      on above.place_id = upward.ancestor_id
      and above.indicator_id = figures.indicator_id
      and above.year = figures.year
      and above.level <> figures.level
      and above.level <> 'commune'
    where mart.is_in_force(unit.valid_from, unit.valid_to, mart.year_end(figures.year))
    qualify
      row_number() over (
        partition by figures.indicator_id, figures.year, figures.place_id
        order by case above.level when 'district' then 1 else 2 end
      ) = 1
  ),
  parts as (
    select
      indicator_id,
      year,
      parent_id as place_id,
      sum(numerator) as numerator,
      sum(denominator) as denominator,
    from parents
    group by all
  ),
  own as (
    select
      indicator_id,
      year,
      place_id,
      coalesce(sum(numerator), 0) as numerator,
      coalesce(sum(denominator), 0) as denominator,
    from mart.indicator_cell
    group by all
  ),
  compared as (
    select
      figures.indicator_id,
      figures.year,
      figures.place_id,
      figures.numerator,
      figures.denominator,
      coalesce(parts.numerator, 0) as parts_numerator,
      coalesce(parts.denominator, 0) as parts_denominator,
      coalesce(own.numerator, 0) as own_numerator,
      coalesce(own.denominator, 0) as own_denominator,
    from figures
    left join parts
      on parts.indicator_id = figures.indicator_id
      and parts.year = figures.year
      and parts.place_id = figures.place_id
    left join own
      on own.indicator_id = figures.indicator_id
      and own.year = figures.year
      and own.place_id = figures.place_id
    where figures.level in ('district', 'province')
  ),
  broken as (
    select
      compared.*,
    from compared
    where
      (numerator <> parts_numerator or denominator <> parts_denominator)
      and (
        numerator <> parts_numerator + own_numerator
        or denominator <> parts_denominator + own_denominator
      )
  )
select * from broken
