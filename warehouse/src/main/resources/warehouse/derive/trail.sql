-- One row per place and chain of changes out of it: the place at its end and the part that went that way.
with recursive
  sure as (
    select
      from_place_id,
      to_place_id,
      effective_on,
      -- Decimals: parts add up to the whole to the last digit, in whatever order they are added.
      cast(weight as decimal(16, 15)) as weight,
      cast(coalesce(counted_share, 0) as decimal(16, 15)) as counted_share,
      coalesce(
        list_position(
          ['whole', 'counted', 'village', 'area', 'population', 'equal'], weight_basis
        ),
        6
      ) as distrust,
    from mart.place_change
    where not is_suspect
  ),
  trail as (
    select
      from_place_id as place_id,
      to_place_id as unit_id,
      effective_on as arrived_on,
      weight,
      counted_share,
      distrust,
    from sure
    union all
    select
      trail.place_id,
      sure.to_place_id,
      sure.effective_on,
      cast(trail.weight * sure.weight as decimal(16, 15)),
      cast(trail.counted_share * sure.counted_share as decimal(16, 15)),
      greatest(trail.distrust, sure.distrust),
    from trail
    join sure
      on sure.from_place_id = trail.unit_id and sure.effective_on > trail.arrived_on
  )
select * from trail
