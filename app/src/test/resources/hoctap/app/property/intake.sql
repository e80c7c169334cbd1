-- One row: how many files count, and how many do not count as they were sent.
with
  taken as (
    select
      count(*) filter (state = 'current') as current_files,
      count(*) filter (state <> 'current' or rows_accepted <> rows_read) as other_files
    from mart.submission
  )
select * from taken
