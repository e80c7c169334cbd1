-- One row per column of a table or view that the account may read.
select pg_class.relname, pg_attribute.attname
from pg_catalog.pg_class
join pg_catalog.pg_namespace
    on pg_namespace.oid = pg_class.relnamespace
join pg_catalog.pg_attribute
    on pg_attribute.attrelid = pg_class.oid
where pg_namespace.nspname = current_schema()
    -- Tables, parted tables, views kept and not, tables of another server.
    and pg_class.relkind in ('r', 'p', 'v', 'm', 'f')
    and pg_attribute.attnum > 0
    and not pg_attribute.attisdropped
    and has_column_privilege(pg_class.oid, pg_attribute.attnum, 'select')
order by pg_class.relname, pg_attribute.attnum
