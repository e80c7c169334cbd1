-- One row per submission.
with
  loaded as (
    select
      cast(submission_id as varchar) as submission_id,
      cast(source as varchar) as source,
      cast(form as varchar) as form,
      cast(form_version as varchar) as form_version,
      cast(kind as varchar) as kind,
      cast(period as varchar) as period,
      cast(year as integer) as year,
      cast(place_id as varchar) as place_id,
      cast(place_code as varchar) as place_code,
      cast(sender as varchar) as sender,
      cast(file_name as varchar) as file_name,
      cast(sha256 as varchar) as sha256,
      cast(sequence as integer) as sequence,
      cast(received_at as varchar) as received_at,
      cast(rows_read as bigint) as rows_read,
      cast(rows_accepted as bigint) as rows_accepted,
      cast(rows_rejected as bigint) as rows_rejected,
      cast(rows_duplicate as bigint) as rows_duplicate,
      cast(state as varchar) as state,
      cast(note_vi as varchar) as note_vi
    from landed
  )
select * from loaded
