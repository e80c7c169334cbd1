-- One row per Moodle course.
with renamed as (
    select
        source,
        id as course_id,
        category as category_id
    from landed_moodle_course
)
select * from renamed
