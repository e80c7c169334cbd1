-- One row per assessment of a person, ranked within the person's year.
with assessed as (
    select
        landed_cdht.person_id,
        submission.year,
        submission.is_first_half,
        submission.place_id,
        submission.place_code,
        submission.place_level,
        submission.standing_id,
        submission.village_prefix,
        submission.village_suffix,
        submission.sender,
        submission.period,
        landed_cdht.submission_id,
        landed_cdht.row_number as line,
        landed_cdht.birth_year,
        landed_cdht.gender,
        landed_cdht.village_code,
        landed_cdht.target_group,
        landed_cdht.criteria,
        landed_cdht.score_1,
        landed_cdht.score_2,
        landed_cdht.score_3,
        landed_cdht.score_4,
        landed_cdht.score_5,
        landed_cdht.score_6,
        landed_cdht.score_7,
        landed_cdht.score_8,
        landed_cdht.score_9,
        landed_cdht.score_10,
        landed_cdht.assessed_on,
        landed_cdht.is_registered,
        landed_cdht.decided_on,
        landed_cdht.decided_on is not null as is_titled,
        landed_cdht.has_vneid,
        landed_cdht.has_certificate,
        landed_cdht.is_self_updated
    from landed_cdht
    join submission
        on submission.submission_id = landed_cdht.submission_id
),
ranked as (
    select
        *,
        row_number() over (
            partition by person_id, year
            order by
                is_titled desc nulls last,
                assessed_on desc nulls last,
                place_code asc nulls last,
                sender asc nulls first,
                line asc nulls last,
                period asc nulls last,
                submission_id asc nulls last
        ) as rank_in_year
    from assessed
),
marked as (
    select
        *,
        min(case when place_level = 'commune' then rank_in_year end) over (
            partition by person_id, year
        ) as best_rank_of_commune
    from ranked
)
select * from marked
