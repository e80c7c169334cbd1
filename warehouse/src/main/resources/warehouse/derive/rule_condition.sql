-- One row per rule and condition of it.
with
  listed as (
    select
      rule,
      subject_kind,
      unnest(conditions, recursive := true),
    from rule
  )
select * from listed
