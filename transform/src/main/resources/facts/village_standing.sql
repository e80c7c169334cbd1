-- One row per year and village that its parted commune says went to one of the successors.
with named as (
    select
        submission.year,
        submission.place_id,
        landed_thon.code as village_code,
        submission.village_prefix || landed_thon.code || submission.village_suffix
            as village_place_id,
        landed_thon.successor_code,
        row_number() over (
            partition by submission.year, submission.place_id, landed_thon.code
            order by
                submission.sender asc nulls first,
                submission.period asc nulls last,
                landed_thon.row_number asc nulls last,
                submission.submission_id asc nulls last
        ) as rank_in_year
    from landed_thon
    join submission
        on submission.submission_id = landed_thon.submission_id
    -- What has one successor stands there whole, whatever its villages say.
    where submission.standing_id = submission.place_id
        and landed_thon.successor_code is not null
),
moved as (
    select
        named.year,
        named.place_id,
        named.village_code,
        named.village_place_id,
        place_version.place_id as standing_id
    from named
    join succession
        on succession.from_place_id = named.place_id
    join place_version
        on place_version.place_id = succession.to_place_id
        and place_version.code = named.successor_code
        and place_version.valid_from <= make_date(named.year, 12, 31)
    where named.rank_in_year = 1
)
select * from moved
