-- One row per branch of a Koha library and time; an end without a day is open.
with renamed as (
    select
        source,
        upper(branchcode) as branch_code,
        place_id,
        valid_from,
        valid_to
    from landed_koha_branch_place
)
select * from renamed
