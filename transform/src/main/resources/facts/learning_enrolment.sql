-- One row per enrolment that makes a learner: active, by a way that is switched on, role student,
-- of an account that was seen alive.
with student as (
    select distinct
        moodle_role_assignments.source,
        moodle_role_assignments.account_id,
        moodle_context.course_id
    from moodle_role_assignments
    join moodle_role
        on moodle_role.source = moodle_role_assignments.source
        and moodle_role.role_id = moodle_role_assignments.role_id
    join moodle_context
        on moodle_context.source = moodle_role_assignments.source
        and moodle_context.context_id = moodle_role_assignments.context_id
),
enrolled as (
    select
        moodle_user_enrolments.source,
        moodle_user_enrolments.account_id,
        moodle_enrol.course_id,
        moodle_account_person.person_id,
        -- A person's accounts are one learner; an account without a person is one by itself.
        case when moodle_account_person.person_id is null then moodle_user_enrolments.source end
            as learner_source,
        case when moodle_account_person.person_id is null then moodle_user_enrolments.account_id end
            as learner_account_id,
        moodle_user_enrolments.open_from,
        moodle_user_enrolments.open_until,
        moodle_user_enrolments.begun_on
    from moodle_user_enrolments
    join moodle_enrol
        on moodle_enrol.source = moodle_user_enrolments.source
        and moodle_enrol.enrol_id = moodle_user_enrolments.enrol_id
    join student
        on student.source = moodle_user_enrolments.source
        and student.account_id = moodle_user_enrolments.account_id
        and student.course_id = moodle_enrol.course_id
    join moodle_account_person
        on moodle_account_person.source = moodle_user_enrolments.source
        and moodle_account_person.account_id = moodle_user_enrolments.account_id
)
select * from enrolled
