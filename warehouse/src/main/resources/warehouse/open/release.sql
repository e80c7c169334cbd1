-- One row per release.
with
  shown as (
    select
      release_id,
      created_at,
      run,
      as_of,
      code_version,
      definitions_sha256,
      duckdb_version,
      storage_version,
      is_this_file,
    from source.mart.release
  )
select * from shown
