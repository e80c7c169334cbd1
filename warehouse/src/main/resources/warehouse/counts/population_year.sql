-- One row per commune, year and count of its people: the sum of its parts is what it reported.
with
  landed_counts as (
    select
      null::varchar as place_id,
      null::integer as year,
      null::varchar as level,
      null::bigint as population,
      null::bigint as adults,
      null::bigint as workers,
      null::bigint as learners,
      null::bigint as households,
      null::bigint as clans,
      null::bigint as communities,
      null::bigint as commune_units,
    where false
    union all by name
    select * from landed
  ),
  named as (
    unpivot landed_counts
    on population, adults, workers, learners, households, clans, communities, commune_units
    into name name value value
  ),
  summed as (
    select
      place_id,
      year,
      'danso.' || name as subject,
      cast(sum(value) as bigint) as value,
    from named
    where level = 'commune'
    group by all
  )
select * from summed
