-- One row per finding: the name it keeps from release to release, which for a file's is not that of the file's version.
with
  keyed as (
    select
      finding.finding_id,
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
      end as stable_id,
    from mart.finding as finding
    left join mart.submission as submission
      on submission.submission_id = finding.submission_id
  )
select * from keyed
