-- One row per copy that a Koha library holds: neither withdrawn nor lost.
with renamed as (
    select
        source,
        itemnumber as item_id,
        upper(homebranch) as branch_code,
        dateaccessioned as accessioned_on
    from landed_koha_items
    where coalesce(withdrawn, 0) = 0
        and coalesce(itemlost, 0) = 0
)
select * from renamed
