-- One row per item that was checked out of a library, to take home or to use in the house.
with checked_out as (
    select
        source,
        issue_id,
        branch_code,
        loaned_on,
        is_on_site,
        1 as table_rank
    from koha_old_issues
    union all
    select
        source,
        issue_id,
        branch_code,
        loaned_on,
        is_on_site,
        2 as table_rank
    from koha_issues
),
ranked as (
    select
        source,
        issue_id,
        branch_code,
        loaned_on,
        is_on_site,
        row_number() over (
            partition by source, issue_id
            order by
                table_rank asc nulls last,
                loaned_on asc nulls last,
                branch_code asc nulls last
        ) as rank_of_loan
    from checked_out
),
loan as (
    select
        ranked.source,
        ranked.issue_id,
        ranked.branch_code,
        ranked.loaned_on,
        cast(extract(year from ranked.loaned_on) as int) as year,
        ranked.is_on_site,
        koha_loan_person.person_id
    from ranked
    left join koha_loan_person
        on koha_loan_person.source = ranked.source
        and koha_loan_person.issue_id = ranked.issue_id
    where ranked.rank_of_loan = 1
)
select * from loan
