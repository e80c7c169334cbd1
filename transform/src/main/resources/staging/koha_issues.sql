-- One row per loan that is out, or item used in the house, of a Koha library.
with renamed as (
    select
        source,
        issue_id,
        upper(branchcode) as branch_code,
        issuedate as loaned_on,
        coalesce(onsite_checkout, false) as is_on_site
    from landed_koha_issues
)
select * from renamed
