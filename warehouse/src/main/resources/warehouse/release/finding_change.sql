-- One row per finding that the last release did not have, that this one no longer has, or that weighs more.
with
  compared as (
    select
      coalesce(now.finding_id, before.finding_id) as finding_id,
      case
        when before.finding_id is null then 'new'
        when now.finding_id is null then 'gone'
        when
          now.count > before.count
          or now.severity <> before.severity
          and (now.severity = 'error' or before.severity = 'notice')
          then 'worse'
      end as change,
      coalesce(now.severity, before.severity) as severity,
      coalesce(now.rule, before.rule) as rule,
      coalesce(now.indicator_id, before.indicator_id) as indicator_id,
      coalesce(now.place_id, before.place_id) as place_id,
      coalesce(now.year, before.year) as year,
      before.count as count_before,
      now.count as count_after,
      coalesce(now.message_vi, before.message_vi) as message_vi,
    from this_finding as now
    full join previous_finding as before on before.finding_id = now.finding_id
  ),
  changed as (
    select
      cast(getvariable('release_number') as integer) as release_id,
      *,
    from compared
    where change is not null
  )
select * from changed
