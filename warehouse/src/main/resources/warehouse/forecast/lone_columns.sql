-- One row per column in which the last file and this one do not remember forecasts alike.
with
  lone_column as (
    select
      column_name,
      data_type,
    from duckdb_columns()
    where schema_name = 'mart' and table_name = 'forecast_history'
    group by all
    having count(*) <> 2
  )
select * from lone_column
