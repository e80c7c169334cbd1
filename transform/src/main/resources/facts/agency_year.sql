-- One row per agency's sheet of the emulation plan per year.
with sent as (
    select
        submission.year,
        submission.place_id as listed_place_id,
        submission.standing_id as place_id,
        submission.place_level as level,
        landed_coquan.agency_code,
        landed_coquan.agency_name,
        landed_coquan.proposes_policy,
        landed_coquan.invests_in_learning,
        landed_coquan.runs_campaigns,
        landed_coquan.has_training_plan,
        landed_coquan.staff,
        landed_coquan.staff_titled,
        landed_coquan.staff_contributing,
        landed_coquan.assessed_on,
        row_number() over (
            partition by
                submission.year,
                submission.place_id,
                landed_coquan.agency_code
            order by
                submission.sender asc nulls first,
                submission.period asc nulls last,
                landed_coquan.row_number asc nulls last,
                submission.submission_id asc nulls last
        ) as rank_in_year
    from landed_coquan
    join submission
        on submission.submission_id = landed_coquan.submission_id
    join state_submission
        on state_submission.submission_id = landed_coquan.submission_id
),
counted as (
    select
        year,
        listed_place_id,
        place_id,
        level,
        agency_code,
        agency_name,
        proposes_policy,
        invests_in_learning,
        runs_campaigns,
        has_training_plan,
        staff,
        staff_titled,
        staff_contributing,
        assessed_on
    from sent
    where rank_in_year = 1
)
select * from counted
