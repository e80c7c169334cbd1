-- One row per row of a source table that is read; the connector fills in the quoted names.
select {columns}
from {table}
{filter}
{order}
