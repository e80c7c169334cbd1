-- One row per commune, year and count of its association; money is round by nature and left out.
with
  landed_counts as (
    select
      null::varchar as place_id,
      null::integer as year,
      null::varchar as level,
      null::bigint as staff,
      null::bigint as members,
      null::bigint as staff_briefed_criteria,
      null::bigint as members_briefed_criteria,
      null::bigint as staff_briefed_policy,
      null::bigint as members_briefed_policy,
      null::bigint as workers,
      null::bigint as workers_active_trained,
      null::bigint as branches,
      null::bigint as committees,
    where false
    union all by name
    select * from landed
  ),
  named as (
    unpivot landed_counts
    on
      staff,
      members,
      staff_briefed_criteria,
      members_briefed_criteria,
      staff_briefed_policy,
      members_briefed_policy,
      workers,
      workers_active_trained,
      branches,
      committees
    into name name value value
  ),
  summed as (
    select
      place_id,
      year,
      'hoikh.' || name as subject,
      cast(sum(value) as bigint) as value,
    from named
    where level = 'commune'
    group by all
  )
select * from summed
