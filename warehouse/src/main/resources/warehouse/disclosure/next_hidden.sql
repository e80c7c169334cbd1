-- One row per further node to hide: what subtraction would give away of those hidden so far.
with
  marked as (
    select
      node.*,
      hidden.place_id is not null as is_hidden,
    from node
    left join hidden
      on hidden.indicator_id = node.indicator_id
      and hidden.year = node.year
      and hidden.place_id = node.place_id
  ),
  families as (
    select
      part.indicator_id,
      part.year,
      part.parent_id,
      bool_or(above.is_hidden) as is_parent_hidden,
      count(*) filter (where part.is_hidden) as hidden_parts,
      coalesce(sum(part.numerator) filter (where part.is_hidden), 0) as hidden_numerator,
      coalesce(sum(part.denominator) filter (where part.is_hidden), 0) as hidden_denominator,
      arg_min(part.place_id, (part.denominator, part.numerator, part.place_id))
        filter (where not part.is_hidden and not part.is_own) as smallest_id,
    from marked as part
    join marked as above
      on above.place_id = part.parent_id
      and above.indicator_id = part.indicator_id
      and above.year = part.year
    group by all
  ),
  exposed as (
    select
      families.*,
    from families
    where
      (
        not is_parent_hidden
        and hidden_parts > 0
        and (
          hidden_parts = 1
          or hidden_numerator < getvariable('threshold')
          or hidden_denominator < getvariable('threshold')
        )
      )
      or (is_parent_hidden and hidden_parts = 0)
  ),
  next_hidden as (
    select
      indicator_id,
      year,
      coalesce(smallest_id, parent_id) as place_id,
    from exposed
    where smallest_id is not null or not is_parent_hidden
  )
select * from next_hidden
