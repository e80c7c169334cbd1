-- One row per column of a table or view on which the account has a privilege.
select table_name, column_name
from information_schema.columns
where table_schema = database()
order by table_name, ordinal_position
