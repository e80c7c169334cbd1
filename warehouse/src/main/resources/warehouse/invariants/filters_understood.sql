-- One row per filter of a target that is not "column in (code, code)" or "column = code" of a split.
with
  unread as (
    select distinct
      indicator_id,
      filter,
    from mart.target
    where
      filter <> ''
      and not regexp_matches(
        filter,
        '^\s*(target_group|gender|age_band|unit_level|unit_kind|school_level|rating)\s*(=\s*''?\w+''?|in\s*\([\w'', ]+\))\s*$'
      )
  )
select * from unread
