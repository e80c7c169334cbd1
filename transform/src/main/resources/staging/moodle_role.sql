-- One row per role of a learner.
with renamed as (
    select
        source,
        id as role_id
    from landed_moodle_role
    where shortname = 'student'
)
select * from renamed
