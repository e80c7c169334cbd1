-- One row per completion of a course by an account.
with renamed as (
    select
        source,
        userid as account_id,
        course as course_id,
        timecompleted as completed_on
    from landed_moodle_course_completions
    where timecompleted is not null
)
select * from renamed
