-- One row per indicator, year and place above villages, and one for what a place has beside its parts.
with
  figures as (
    select
      value.indicator_id,
      value.year,
      value.place_id,
      value.level,
      coalesce(value.numerator, 0) as numerator,
      coalesce(value.denominator, 0) as denominator,
      indicator.is_share,
    from source.mart.indicator_value as value
    join source.mart.indicator as indicator on indicator.indicator_id = value.indicator_id
    where value.level <> 'village'
  ),
  parents as (
    select
      figures.indicator_id,
      figures.year,
      figures.place_id,
      above.place_id as parent_id,
      row_number() over (
        partition by figures.indicator_id, figures.year, figures.place_id
        order by
          case above.level when 'commune' then 1 when 'district' then 2 else 3 end,
          above.place_id
      ) as choice,
    from figures
    join source.mart.place_ancestor as upward on upward.place_id = figures.place_id
    join figures as above
      on above.place_id = upward.ancestor_id
      and above.indicator_id = figures.indicator_id
      and above.year = figures.year
      and above.level <> figures.level
  ),
  places as (
    select
      figures.*,
      parents.parent_id,
      false as is_own,
    from figures
    left join parents
      on parents.indicator_id = figures.indicator_id
      and parents.year = figures.year
      and parents.place_id = figures.place_id
      and parents.choice = 1
  ),
  parts as (
    select
      indicator_id,
      year,
      parent_id,
      sum(numerator) as numerator,
      sum(denominator) as denominator,
    from places
    where parent_id is not null
    group by all
  ),
  own as (
    select
      places.indicator_id,
      places.year,
      'own:' || places.place_id as place_id,
      places.level,
      places.numerator - parts.numerator as numerator,
      places.denominator - parts.denominator as denominator,
      places.is_share,
      places.place_id as parent_id,
      true as is_own,
    from places
    join parts
      on parts.indicator_id = places.indicator_id
      and parts.year = places.year
      and parts.parent_id = places.place_id
    where places.numerator <> parts.numerator or places.denominator <> parts.denominator
  ),
  nodes as (
    select * from places
    union all by name
    select * from own
  )
select * from nodes
