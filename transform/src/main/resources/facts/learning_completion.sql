-- One row per learner, course and year in which the learner completed it.
with completed as (
    select distinct
        learning_enrolment.person_id,
        learning_enrolment.learner_source,
        learning_enrolment.learner_account_id,
        moodle_course_completions.source,
        moodle_course_completions.course_id,
        cast(extract(year from moodle_course_completions.completed_on) as int) as year
    from moodle_course_completions
    join learning_enrolment
        on learning_enrolment.source = moodle_course_completions.source
        and learning_enrolment.account_id = moodle_course_completions.account_id
        and learning_enrolment.course_id = moodle_course_completions.course_id
    where (
            learning_enrolment.open_from is null
            or learning_enrolment.open_from <= moodle_course_completions.completed_on
        )
        and (
            learning_enrolment.open_until is null
            or learning_enrolment.open_until >= moodle_course_completions.completed_on
        )
),
categorised as (
    select
        completed.person_id,
        completed.learner_source,
        completed.learner_account_id,
        completed.source,
        completed.course_id,
        completed.year,
        moodle_digital_category.category_id is not null as is_digital
    from completed
    left join moodle_course
        on moodle_course.source = completed.source
        and moodle_course.course_id = completed.course_id
    left join moodle_digital_category
        on moodle_digital_category.source = moodle_course.source
        and moodle_digital_category.category_id = moodle_course.category_id
)
select * from categorised
