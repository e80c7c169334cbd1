-- One row per figure whose actions are not those who do not count yet: of lists each stands in one action, of counts
-- at least as many, and nobody of a list is unlisted.
with
  covered as (
    select distinct
      indicator_id,
    from mart.action_cell
  ),
  figures as (
    select
      value.indicator_id,
      '' as filter,
      value.place_id,
      value.year,
      false as is_restated,
      value.numerator,
      value.denominator,
      value.basis,
    from mart.indicator_value as value
    join mart.place as place on place.place_id = value.place_id
    where
      value.oldest_year = value.year
      and (
        value.level = 'village'
        or mart.is_in_force(place.valid_from, place.valid_to, mart.year_end(value.year))
      )
    union
    select
      indicator_id,
      filter,
      place_id,
      year,
      is_restated,
      numerator,
      denominator,
      basis,
    from mart.target_outlook
    where
      numerator is not null
      and denominator is not null
      and not regexp_matches(filter, '^\s*(target_group|gender|age_band|school_level|rating)\b')
  ),
  done as (
    select
      indicator_id,
      filter,
      place_id,
      year,
      is_restated,
      sum(people) as people,
      sum(people) filter (where action = 'not_listed') as not_listed,
    from mart.action_item
    group by all
  ),
  compared as (
    select
      figures.*,
      coalesce(done.people, 0) as people,
      coalesce(done.not_listed, 0) as not_listed,
      indicator.is_two_fact or figures.basis = 'totals' as is_of_counts,
    from figures
    join covered on covered.indicator_id = figures.indicator_id
    join mart.indicator as indicator
      on indicator.indicator_id = figures.indicator_id and indicator.over_time = 'none'
    left join done
      on done.indicator_id = figures.indicator_id
      and done.filter = figures.filter
      and done.place_id = figures.place_id
      and done.year = figures.year
      and done.is_restated = figures.is_restated
  ),
  broken as (
    select
      compared.*,
    from compared
    where
      people < denominator - numerator
      or not_listed > 0 and people > denominator - numerator
      or not is_of_counts and (people <> denominator - numerator or not_listed > 0)
  )
select * from broken
