-- One row per loan that was ever seen with a patron; the person is null without a citizen number.
with renamed as (
    select
        source,
        issue_id,
        person_id
    from landed_koha_loan_person
)
select * from renamed
