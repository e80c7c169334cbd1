-- One row per reading place outside the library system per year.
with sent as (
    select
        submission.year,
        submission.place_id as listed_place_id,
        coalesce(village_standing.standing_id, submission.standing_id) as place_id,
        submission.place_level as level,
        landed_thuvien.kind,
        landed_thuvien.reading_place_code,
        landed_thuvien.name,
        landed_thuvien.village_code,
        landed_thuvien.copies,
        landed_thuvien.uses,
        landed_thuvien.readers,
        landed_thuvien.visits,
        landed_thuvien.counted_on,
        row_number() over (
            partition by
                submission.year,
                submission.place_id,
                landed_thuvien.kind,
                landed_thuvien.reading_place_code
            order by
                submission.sender asc nulls first,
                submission.period asc nulls last,
                landed_thuvien.row_number asc nulls last,
                submission.submission_id asc nulls last
        ) as rank_in_year
    from landed_thuvien
    join submission
        on submission.submission_id = landed_thuvien.submission_id
    join state_submission
        on state_submission.submission_id = landed_thuvien.submission_id
    left join village_standing
        on village_standing.year = submission.year
        and village_standing.place_id = submission.place_id
        and village_standing.village_code = landed_thuvien.village_code
),
counted as (
    select
        year,
        listed_place_id,
        place_id,
        level,
        kind,
        reading_place_code,
        name,
        village_code,
        copies,
        uses,
        readers,
        visits,
        counted_on
    from sent
    where rank_in_year = 1
)
select * from counted
