-- One row per submission whose rows read are not those accepted, rejected and doubled.
with
  unbalanced as (
    select
      submission_id,
      rows_read,
      rows_accepted,
      rows_rejected,
      rows_duplicate,
    from mart.submission
    where rows_read <> rows_accepted + rows_rejected + rows_duplicate
  )
select * from unbalanced
