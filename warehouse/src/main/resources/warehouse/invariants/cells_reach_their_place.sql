-- One row per place with cells that is not its own ancestor, so that no roll-up would find it.
with
  standing as (
    select distinct
      place_id,
    from mart.indicator_cell
  ),
  lost as (
    select
      standing.place_id,
    from standing
    anti join mart.place_ancestor as upward
      on upward.place_id = standing.place_id and upward.ancestor_id = standing.place_id
  )
select * from lost
