-- One row per column of a table of cells that could hold a rate: components are whole numbers.
with
  fractional as (
    select
      table_name,
      column_name,
      data_type,
    from duckdb_columns()
    where
      database_name = current_database()
      and table_name in ('indicator_cell', 'score_cell', 'agency_value')
      and regexp_matches(data_type, 'DOUBLE|FLOAT|DECIMAL')
  )
select * from fractional
