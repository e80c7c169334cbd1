-- One row per course in which roles can be given; 50 is the level of a course.
with renamed as (
    select
        source,
        id as context_id,
        instanceid as course_id
    from landed_moodle_context
    where contextlevel = 50
)
select * from renamed
