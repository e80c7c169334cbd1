-- One row per old unit and unit that took it over; weights counted from few people are not shown.
with
  sized as (
    select
      *,
      count(*) filter (where not is_suspect) over (partition by from_place_id) as successors,
      weight_basis = 'counted' as is_hidden,
    from source.mart.place_change
  ),
  shown as (
    select
      from_place_id,
      to_place_id,
      effective_on,
      kind,
      -- Shares of listed people, beside a published count of them, would tell the few.
      case when is_hidden then 1 / successors else weight end as weight,
      case when is_hidden then 'equal' else weight_basis end as weight_basis,
      case when is_hidden then 0 else counted_share end as counted_share,
      document,
      is_suspect,
    from sized
  )
select * from shown
