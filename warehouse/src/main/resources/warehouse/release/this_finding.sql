-- One row per finding of this release; what a file says twice in two versions of it is one finding.
with
  once as (
    select
      finding_key.stable_id as finding_id,
      min(finding.severity) as severity,
      min(finding.rule) as rule,
      min(finding.indicator_id) as indicator_id,
      min(finding.place_id) as place_id,
      min(finding.year) as year,
      cast(sum(finding.count) as bigint) as count,
      min(finding.message_vi) as message_vi,
      min(finding.first_seen_release) as first_seen_release,
    from mart.finding as finding
    join finding_key on finding_key.finding_id = finding.finding_id
    group by finding_key.stable_id
  )
select * from once
