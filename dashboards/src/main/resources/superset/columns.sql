-- One row per column of the tables and views that the warehouse serves.
with

served_columns as (
    select
        table_name,
        column_index,
        column_name,
        data_type,
        coalesce(comment, '') as meaning_vi,
    from duckdb_columns()
    where schema_name = 'mart'
)

select * from served_columns order by table_name, column_index
