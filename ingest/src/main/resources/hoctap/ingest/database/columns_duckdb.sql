-- One row per column of a table or view of the file.
select table_name, column_name
from information_schema.columns
where table_catalog = current_database()
    and table_schema = current_schema()
order by table_name, ordinal_position
