-- One row per Moodle account that was ever seen alive; the person is null without a citizen number.
with renamed as (
    select
        source,
        account_id,
        person_id
    from landed_moodle_account_person
)
select * from renamed
