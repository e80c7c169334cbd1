-- One row per loan that came back, or item used in the house, of a Koha library.
with renamed as (
    select
        source,
        issue_id,
        upper(branchcode) as branch_code,
        issuedate as loaned_on,
        coalesce(onsite_checkout, false) as is_on_site
    from landed_koha_old_issues
)
select * from renamed
