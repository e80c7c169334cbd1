-- One row per release before this one that the last file knows.
with
  earlier as (
    select
      * replace (false as is_this_file),
    from previous.mart.release
    where release_id < cast(getvariable('release_number') as integer)
  )
select * from earlier
