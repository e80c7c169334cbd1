-- One row per activity per year.
with sent as (
    select
        submission.year,
        submission.place_id as listed_place_id,
        coalesce(village_standing.standing_id, submission.standing_id) as place_id,
        submission.place_level as level,
        landed_hoatdong.kind,
        landed_hoatdong.held_on,
        landed_hoatdong.activity_name,
        landed_hoatdong.village_code,
        landed_hoatdong.ended_on,
        landed_hoatdong.people,
        row_number() over (
            partition by
                submission.year,
                submission.place_id,
                landed_hoatdong.kind,
                landed_hoatdong.held_on,
                landed_hoatdong.activity_name
            order by
                submission.sender asc nulls first,
                submission.period asc nulls last,
                landed_hoatdong.row_number asc nulls last,
                submission.submission_id asc nulls last
        ) as rank_in_year
    from landed_hoatdong
    join submission
        on submission.submission_id = landed_hoatdong.submission_id
    join state_submission
        on state_submission.submission_id = landed_hoatdong.submission_id
    left join village_standing
        on village_standing.year = submission.year
        and village_standing.place_id = submission.place_id
        and village_standing.village_code = landed_hoatdong.village_code
),
counted as (
    select
        year,
        listed_place_id,
        place_id,
        level,
        kind,
        held_on,
        activity_name,
        village_code,
        ended_on,
        people
    from sent
    where rank_in_year = 1
)
select * from counted
