-- One row per key that stands twice in a table with one row per key.
with
  doubled as (
    select 'place_ancestor' as table_name, place_id || ' ' || ancestor_id as key
    from mart.place_ancestor
    group by all
    having count(*) > 1
    union all
    select 'indicator_value', indicator_id || ' ' || place_id || ' ' || year
    from mart.indicator_value
    group by all
    having count(*) > 1
    union all
    select
      'indicator_restated',
      indicator_id || ' ' || place_id || ' ' || year || ' ' || boundaries_on
    from mart.indicator_restated
    group by all
    having count(*) > 1
    union all
    select 'place_share', place_id || ' ' || boundaries_on || ' ' || unit_id
    from mart.place_share
    group by all
    having count(*) > 1
    union all
    select 'boundary_refusal', place_id || ' ' || boundaries_on || ' ' || unit_id
    from mart.boundary_refusal
    group by all
    having count(*) > 1
    union all
    select
      'progress',
      concat_ws(' ', indicator_id, place_id, year, programme, filter, target_unit)
    from mart.progress
    group by all
    having count(*) > 1
  )
select * from doubled
