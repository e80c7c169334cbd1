-- One row per table and place that the table of places does not know.
with
  named as (
    select 'place_ancestor' as table_name, place_id from mart.place_ancestor
    union
    select 'place_ancestor', ancestor_id from mart.place_ancestor
    union
    select 'target', place_id from mart.target where place_id not like 'country:%'
    union
    select 'indicator_cell', place_id from mart.indicator_cell
    union
    select 'score_cell', place_id from mart.score_cell
    union
    select 'action_cell', place_id from mart.action_cell
    union
    select 'completeness', place_id from mart.completeness
  ),
  unknown as (
    select
      named.table_name,
      named.place_id,
    from named
    anti join mart.place as place on place.place_id = named.place_id
  )
select * from unknown
