-- One row per model and class of a place's summary report per year.
with sent as (
    select
        submission.year,
        submission.place_id as listed_place_id,
        submission.standing_id as place_id,
        submission.place_level as level,
        landed_tonghop.model,
        landed_tonghop.class,
        landed_tonghop.counted_on,
        landed_tonghop.precision,
        landed_tonghop.total,
        landed_tonghop.registered,
        landed_tonghop.re_registered,
        landed_tonghop.newly_registered,
        landed_tonghop.withdrawn,
        landed_tonghop.recognised,
        landed_tonghop.re_recognised,
        landed_tonghop.printed_percent,
        landed_tonghop.printed_decimals,
        landed_tonghop.percent_base,
        row_number() over (
            partition by
                submission.year, submission.place_id, landed_tonghop.model, landed_tonghop.class
            order by
                submission.sender asc nulls first,
                submission.period asc nulls last,
                landed_tonghop.row_number asc nulls last,
                submission.submission_id asc nulls last
        ) as rank_in_year
    from landed_tonghop
    join submission
        on submission.submission_id = landed_tonghop.submission_id
    join state_submission
        on state_submission.submission_id = landed_tonghop.submission_id
),
counted as (
    select
        year,
        listed_place_id,
        place_id,
        level,
        model,
        class,
        counted_on,
        precision,
        total,
        registered,
        re_registered,
        newly_registered,
        withdrawn,
        recognised,
        re_recognised,
        printed_percent,
        printed_decimals,
        percent_base
    from sent
    where rank_in_year = 1
)
select * from counted
