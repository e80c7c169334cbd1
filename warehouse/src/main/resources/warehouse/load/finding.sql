-- One row per finding.
with
  loaded as (
    select
      cast(finding_id as varchar) as finding_id,
      cast(severity as varchar) as severity,
      cast(rule as varchar) as rule,
      cast(place_id as varchar) as place_id,
      cast(year as integer) as year,
      cast(submission_id as varchar) as submission_id,
      cast(count as bigint) as count,
      cast(message_vi as varchar) as message_vi
    from landed
  )
select * from loaded
