-- One row per learning centre per year.
with sent as (
    select
        submission.year,
        submission.place_id as listed_place_id,
        submission.standing_id as place_id,
        submission.place_level as level,
        landed_tthtcd.centre_code,
        landed_tthtcd.centre_name,
        landed_tthtcd.managers,
        landed_tthtcd.classes,
        landed_tthtcd.learners,
        landed_tthtcd.budget_vnd,
        landed_tthtcd.rating,
        landed_tthtcd.counted_on,
        row_number() over (
            partition by
                submission.year,
                submission.place_id,
                landed_tthtcd.centre_code
            order by
                submission.sender asc nulls first,
                submission.period asc nulls last,
                landed_tthtcd.row_number asc nulls last,
                submission.submission_id asc nulls last
        ) as rank_in_year
    from landed_tthtcd
    join submission
        on submission.submission_id = landed_tthtcd.submission_id
    join state_submission
        on state_submission.submission_id = landed_tthtcd.submission_id
),
counted as (
    select
        year,
        listed_place_id,
        place_id,
        level,
        centre_code,
        centre_name,
        managers,
        classes,
        learners,
        budget_vnd,
        rating,
        counted_on
    from sent
    where rank_in_year = 1
)
select * from counted
