-- One row per table, view or column without a comment.
with
  silent as (
    select table_name, '' as column_name
    from duckdb_tables()
    where schema_name = 'mart' and comment is null and database_name = current_database()
    union all
    select view_name, ''
    from duckdb_views()
    where schema_name = 'mart' and comment is null and database_name = current_database()
    union all
    select table_name, column_name
    from duckdb_columns()
    where schema_name = 'mart' and comment is null and database_name = current_database()
  )
select * from silent
