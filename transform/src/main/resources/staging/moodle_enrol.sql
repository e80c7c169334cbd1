-- One row per way into a course that is switched on.
with renamed as (
    select
        source,
        id as enrol_id,
        courseid as course_id
    from landed_moodle_enrol
    where status = 0
)
select * from renamed
