-- One row per finding of the last release; what a file says twice in two versions of it is one finding.
with
  known as (
    select
      finding.* replace (
        case
          when submission.submission_id is null then finding.finding_id
          else concat_ws(
            '/',
            finding.rule,
            submission.source,
            submission.form,
            submission.period,
            submission.place_id,
            submission.sender
          )
        end as finding_id
      ),
    from previous.mart.finding as finding
    left join previous.mart.submission as submission
      on submission.submission_id = finding.submission_id
  ),
  once as (
    select
      finding_id,
      min(severity) as severity,
      min(rule) as rule,
      min(indicator_id) as indicator_id,
      min(place_id) as place_id,
      min(year) as year,
      cast(sum(count) as bigint) as count,
      min(message_vi) as message_vi,
      min(first_seen_release) as first_seen_release,
    from known
    group by finding_id
  )
select * from once
