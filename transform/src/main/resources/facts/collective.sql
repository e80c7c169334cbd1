-- One row per collective per year and half, as its memberships find it.
with ranked as (
    select
        *,
        row_number() over (
            partition by year, is_first_half, home_id, kind, collective_code
            order by
                is_counted desc nulls last,
                case level when 'province' then 1 when 'district' then 2 else 3 end asc,
                period asc nulls last,
                case when award_year <= year and last_award_year >= year then 1 else 2 end asc,
                decided_on desc nulls last,
                listed_place_code asc nulls last,
                sender asc nulls first,
                line asc nulls last,
                submission_id asc nulls last
        ) as rank_in_year
    from collective_listed
),
first_listed as (
    select
        *,
        case when kind = 'unit' then collective_code end as unit_code,
        case
            when kind = 'community' and level = 'village'
                then coalesce(village_code, collective_code)
            when kind <> 'community' then village_code
        end as home_village_code
    from ranked
    where rank_in_year = 1
),
decided as (
    select
        first_listed.*,
        coalesce(
            first_listed.award_year <= first_listed.year
            and first_listed.last_award_year >= first_listed.year,
            false
        ) as is_awarded,
        earlier_decision.last_award_year as earlier_last_year,
        earlier_decision.decided_on as earlier_decided_on,
        coalesce(village_standing.standing_id, first_listed.standing_id) as home_standing_id
    from first_listed
    left join earlier_decision
        on earlier_decision.year = first_listed.year
        and earlier_decision.home_id = first_listed.home_id
        and earlier_decision.collective_code = first_listed.unit_code
    left join village_standing
        on village_standing.year = first_listed.year
        and village_standing.place_id = first_listed.listed_place_id
        and village_standing.village_code = first_listed.home_village_code
),
recognised as (
    select
        year,
        is_first_half,
        is_counted,
        home_id,
        listed_place_id,
        listed_place_code,
        listed_level,
        -- A family, clan or village community stands where it is listed; others at their level.
        case
            when kind in ('family', 'clan') or level = 'village' then home_standing_id
            when level = listed_level then home_standing_id
            when level = 'commune' then coalesce(commune_standing_id, standing_id)
            when level = 'district' then coalesce(district_id, standing_id)
            when level = 'province' then coalesce(province_standing_id, standing_id)
            else standing_id
        end as place_id,
        case
            when (kind in ('family', 'clan') or level = 'village')
                and listed_level = 'commune'
                and village_code is not null
                then village_prefix || village_code || village_suffix
        end as village_place_id,
        kind,
        collective_code,
        unit_name,
        village_code,
        level,
        unit_kind,
        school_level,
        registration,
        points,
        rating,
        is_awarded or earlier_last_year is not null as is_recognised,
        case
            when is_awarded then decided_on
            else earlier_decided_on
        end as decided_on,
        case
            when is_awarded then make_date(last_award_year, 12, 31)
            else make_date(earlier_last_year, 12, 31)
        end as valid_to,
        is_re_recognised,
        has_training_plan,
        adults,
        adults_titled,
        workers,
        workers_titled
    from decided
)
select * from recognised
