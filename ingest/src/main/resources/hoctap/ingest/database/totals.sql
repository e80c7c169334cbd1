-- One row per month of a source table; the month is null where a row has no date.
select business_month, count(*) as row_count, sum(row_key) as key_sum
from (
    select {month} as business_month, {key} as row_key
    from {table}
    {filter}
) as dated
group by business_month
