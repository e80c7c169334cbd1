-- One row per old unit whose sure weights are not one in all, or that gives weight to a suspect pair.
with
  summed as (
    select
      from_place_id,
      sum(weight) filter (where not is_suspect) as weight,
      min(weight) as least,
      coalesce(sum(weight) filter (where is_suspect), 0) as suspect_weight,
      min(counted_share) as least_share,
      max(counted_share) as most_share,
    from mart.place_change
    group by from_place_id
  ),
  broken as (
    select
      from_place_id,
      weight,
      suspect_weight,
    from summed
    where
      abs(coalesce(weight, 0) - 1) > 1e-12
      or least < 0
      or suspect_weight <> 0
      or least_share < 0
      or most_share > 1
  )
select * from broken
