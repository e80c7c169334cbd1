-- One row per node with a count under the threshold, above the line, below it, or between them.
with
  small as (
    select
      indicator_id,
      year,
      place_id,
    from node
    where
      numerator < getvariable('threshold')
      or denominator < getvariable('threshold')
      or (
        is_share
        and denominator <> numerator
        and denominator - numerator < getvariable('threshold')
      )
  )
select * from small
