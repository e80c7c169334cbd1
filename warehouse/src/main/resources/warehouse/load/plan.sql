-- One row per plan.
with
  loaded as (
    select
      cast(plan_id as varchar) as plan_id,
      cast(title_vi as varchar) as title_vi,
      cast(issuer as varchar) as issuer,
      cast(number as varchar) as number,
      cast(issued_on as date) as issued_on,
      cast(period_from as integer) as period_from,
      cast(period_to as integer) as period_to,
      cast(programme as varchar) as programme,
      cast(place_id as varchar) as place_id,
      cast(successor_plan_id as varchar) as successor_plan_id,
      cast(note as varchar) as note
    from landed
  )
select * from loaded
