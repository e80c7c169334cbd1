-- One row per table of the schema.
with
  tables as (
    select
      table_name,
    from duckdb_tables()
    where schema_name = 'mart' and database_name = current_database()
  )
select * from tables order by table_name
