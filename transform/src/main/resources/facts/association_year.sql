-- One row per association per year, at its own level.
with sent as (
    select
        submission.year,
        submission.place_id as listed_place_id,
        submission.standing_id as place_id,
        landed_hoikh.level,
        landed_hoikh.staff,
        landed_hoikh.members,
        landed_hoikh.staff_briefed_criteria,
        landed_hoikh.members_briefed_criteria,
        landed_hoikh.staff_briefed_policy,
        landed_hoikh.members_briefed_policy,
        landed_hoikh.leads_learning_centre,
        landed_hoikh.workers,
        landed_hoikh.workers_active_trained,
        landed_hoikh.branches,
        landed_hoikh.committees,
        landed_hoikh.fund_vnd,
        row_number() over (
            partition by submission.year, submission.place_id, landed_hoikh.level
            order by
                submission.sender asc nulls first,
                submission.period asc nulls last,
                landed_hoikh.row_number asc nulls last,
                submission.submission_id asc nulls last
        ) as rank_in_year
    from landed_hoikh
    join submission
        on submission.submission_id = landed_hoikh.submission_id
    join state_submission
        on state_submission.submission_id = landed_hoikh.submission_id
),
counted as (
    select
        year,
        listed_place_id,
        place_id,
        level,
        staff,
        members,
        staff_briefed_criteria,
        members_briefed_criteria,
        staff_briefed_policy,
        members_briefed_policy,
        leads_learning_centre,
        workers,
        workers_active_trained,
        branches,
        committees,
        fund_vnd
    from sent
    where rank_in_year = 1
)
select * from counted
