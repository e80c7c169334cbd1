-- One row per commune, year, model, class and count of its summary report; "over", "nearly" and "about" say themselves that they are rounded.
with
  landed_counts as (
    select
      null::varchar as place_id,
      null::integer as year,
      null::varchar as level,
      null::varchar as model,
      null::varchar as class,
      null::varchar as precision,
      null::bigint as total,
      null::bigint as registered,
      null::bigint as re_registered,
      null::bigint as newly_registered,
      null::bigint as withdrawn,
      null::bigint as recognised,
      null::bigint as re_recognised,
    where false
    union all by name
    select * from landed
  ),
  named as (
    unpivot landed_counts
    on total, registered, re_registered, newly_registered, withdrawn, recognised, re_recognised
    into name name value value
  ),
  summed as (
    select
      place_id,
      year,
      concat_ws('.', 'tonghop', model, class, name) as subject,
      cast(sum(value) as bigint) as value,
    from named
    where level = 'commune' and precision is null
    group by all
  )
select * from summed
