-- One row per judged target of a figure that an error forbids to judge.
with
  judged as (
    select
      outlook.indicator_id,
      outlook.place_id,
      outlook.year,
      outlook.status,
    from mart.target_outlook as outlook
    semi join mart.finding as finding
      on finding.severity = 'error'
      and finding.indicator_id = outlook.indicator_id
      and finding.place_id = outlook.place_id
      and finding.year = outlook.year
    where outlook.status not in ('data_problem', 'no_data')
  )
select * from judged
