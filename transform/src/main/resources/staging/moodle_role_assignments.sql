-- One row per role that an account was given somewhere.
with renamed as (
    select
        source,
        roleid as role_id,
        contextid as context_id,
        userid as account_id
    from landed_moodle_role_assignments
)
select * from renamed
