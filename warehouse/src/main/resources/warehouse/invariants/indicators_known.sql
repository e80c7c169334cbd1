-- One row per table and indicator that the table of indicators does not know.
with
  named as (
    select 'target' as table_name, indicator_id from mart.target
    union
    select 'indicator_cell', indicator_id from mart.indicator_cell
    union
    select 'action_cell', indicator_id from mart.action_cell
    union
    select 'agency_value', indicator_id from mart.agency_value
  ),
  unknown as (
    select
      named.table_name,
      named.indicator_id,
    from named
    anti join mart.indicator as indicator on indicator.indicator_id = named.indicator_id
  )
select * from unknown
