-- One row per row of tapthe: where it is known, its level, and the year its decision awards.
with listed as (
    select
        submission.year,
        submission.is_first_half,
        submission.period,
        submission.sender,
        landed_tapthe.submission_id,
        landed_tapthe.row_number as line,
        state_submission.submission_id is not null as is_counted,
        submission.place_id as listed_place_id,
        submission.place_code as listed_place_code,
        submission.place_level as listed_level,
        submission.standing_id,
        submission.commune_standing_id,
        submission.district_id,
        submission.province_id,
        submission.province_standing_id,
        submission.village_prefix,
        submission.village_suffix,
        landed_tapthe.kind,
        landed_tapthe.collective_code,
        case when landed_tapthe.kind = 'unit' then landed_tapthe.name end as unit_name,
        landed_tapthe.village_code,
        coalesce(
            landed_tapthe.level,
            case
                when landed_tapthe.kind = 'community' then 'village'
                when landed_tapthe.kind = 'unit' then submission.place_level
            end
        ) as level,
        landed_tapthe.unit_kind,
        landed_tapthe.school_level,
        landed_tapthe.registration,
        landed_tapthe.points,
        landed_tapthe.rating,
        landed_tapthe.decided_on,
        case
            when extract(year from landed_tapthe.decided_on) < submission.year
                then cast(extract(year from landed_tapthe.decided_on) as int)
            when landed_tapthe.decided_on <= make_date(submission.year + 1, 3, 31)
                then submission.year
        end as award_year,
        landed_tapthe.is_re_recognised,
        landed_tapthe.has_training_plan,
        landed_tapthe.adults,
        landed_tapthe.adults_titled,
        landed_tapthe.workers,
        landed_tapthe.workers_titled
    from landed_tapthe
    join submission
        on submission.submission_id = landed_tapthe.submission_id
    left join state_submission
        on state_submission.submission_id = landed_tapthe.submission_id
),
known as (
    select
        listed.*,
        -- A unit of a district or province is one in its province, whoever lists it.
        case
            when listed.kind = 'unit' and listed.level in ('district', 'province')
                then listed.province_id
            else listed.listed_place_id
        end as home_id,
        award_year + coalesce(unit_rating.valid_years, 1) - 1 as last_award_year
    from listed
    left join unit_rating
        on unit_rating.kind = listed.kind
        and unit_rating.rating = listed.rating
)
select * from known
