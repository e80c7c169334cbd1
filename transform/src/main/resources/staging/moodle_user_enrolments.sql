-- One row per active enrolment of an account by one way into a course.
with renamed as (
    select
        source,
        enrolid as enrol_id,
        userid as account_id,
        timestart as open_from,
        timeend as open_until,
        coalesce(timestart, timecreated) as begun_on
    from landed_moodle_user_enrolments
    where status = 0
)
select * from renamed
