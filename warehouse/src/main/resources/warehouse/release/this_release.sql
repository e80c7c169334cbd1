-- One row: the release that this file is.
with
  this_release as (
    select
      cast(getvariable('release_number') as integer) as release_id,
      cast(getvariable('created_at') as timestamp) as created_at,
      getvariable('run') as run,
      getvariable('as_of') as as_of,
      getvariable('code_version') as code_version,
      getvariable('definitions_sha256') as definitions_sha256,
      getvariable('inputs_sha256') as inputs_sha256,
      getvariable('duckdb_version') as duckdb_version,
      getvariable('storage_version') as storage_version,
      true as is_this_file,
  )
select * from this_release
