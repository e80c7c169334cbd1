-- One row per item that was used in the house and not checked out, in a Koha library.
with renamed as (
    select
        source,
        upper(branch) as branch_code,
        datetime as used_on
    from landed_koha_statistics
    where lower(type) = 'localuse'
)
select * from renamed
