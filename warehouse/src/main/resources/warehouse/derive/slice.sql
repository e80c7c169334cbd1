-- One row per indicator and filter of a target; the empty filter keeps every cell.
with
  filters as (
    select
      indicator_id,
      '' as filter,
    from mart.indicator
    union
    select
      indicator_id,
      filter,
    from mart.target
  ),
  parsed as (
    select
      indicator_id,
      filter,
      regexp_extract(filter, '^\s*(\w+)\s*(?:in|=)', 1) as dimension,
      string_split(
        regexp_replace(
          regexp_extract(filter, '^\s*\w+\s*(?:in\s*\(|=)\s*([^)]*)', 1), '[\s'']', '', 'g'
        ),
        ','
      ) as members,
    from filters
  )
select * from parsed
