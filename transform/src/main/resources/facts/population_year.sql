-- One row per part of a count of people: a village, the rest of its commune, a higher place.
with sent as (
    select
        submission.year,
        submission.place_id as listed_place_id,
        submission.place_level as level,
        coalesce(village_standing.standing_id, submission.standing_id) as standing_id,
        submission.village_prefix || landed_danso.village_code || submission.village_suffix
            as village_place_id,
        landed_danso.village_code,
        landed_danso.population,
        landed_danso.adults,
        landed_danso.workers,
        landed_danso.learners,
        landed_danso.households,
        landed_danso.clans,
        landed_danso.communities,
        landed_danso.commune_units,
        landed_danso.district_units,
        landed_danso.province_units,
        landed_danso.counted_on,
        row_number() over (
            partition by submission.year, submission.place_id, landed_danso.village_code
            order by
                submission.sender asc nulls first,
                submission.period asc nulls last,
                landed_danso.row_number asc nulls last,
                submission.submission_id asc nulls last
        ) as rank_in_year
    from landed_danso
    join submission
        on submission.submission_id = landed_danso.submission_id
    join state_submission
        on state_submission.submission_id = landed_danso.submission_id
    left join village_standing
        on village_standing.year = submission.year
        and village_standing.place_id = submission.place_id
        and village_standing.village_code = landed_danso.village_code
),
whole as (
    select *
    from sent
    where rank_in_year = 1
        and village_code is null
),
village as (
    select
        sent.year,
        sent.listed_place_id,
        sent.level,
        sent.standing_id,
        sent.village_place_id,
        sent.village_code,
        -- Where the commune's row is blank its count is unknown, whatever its villages say.
        case when whole.year is null or whole.population is not null then sent.population end
            as population,
        case when whole.year is null or whole.adults is not null then sent.adults end as adults,
        case when whole.year is null or whole.workers is not null then sent.workers end as workers,
        case when whole.year is null or whole.learners is not null then sent.learners end
            as learners,
        case when whole.year is null or whole.households is not null then sent.households end
            as households,
        case when whole.year is null or whole.clans is not null then sent.clans end as clans,
        case when whole.year is null or whole.communities is not null then sent.communities end
            as communities,
        case
            when whole.year is null or whole.commune_units is not null then sent.commune_units
        end as commune_units,
        case
            when whole.year is null or whole.district_units is not null then sent.district_units
        end as district_units,
        case
            when whole.year is null or whole.province_units is not null then sent.province_units
        end as province_units,
        sent.counted_on
    from sent
    left join whole
        on whole.year = sent.year
        and whole.listed_place_id = sent.listed_place_id
    where sent.rank_in_year = 1
        and sent.village_code is not null
),
village_sum as (
    select
        year,
        listed_place_id,
        sum(population) as population,
        sum(adults) as adults,
        sum(workers) as workers,
        sum(learners) as learners,
        sum(households) as households,
        sum(clans) as clans,
        sum(communities) as communities,
        sum(commune_units) as commune_units,
        sum(district_units) as district_units,
        sum(province_units) as province_units
    from village
    group by
        year,
        listed_place_id
),
part as (
    select
        year,
        standing_id as place_id,
        village_place_id as finest_place_id,
        village_code,
        level,
        population,
        adults,
        workers,
        learners,
        households,
        clans,
        communities,
        commune_units,
        district_units,
        province_units,
        counted_on
    from village
    union all
    select
        whole.year,
        whole.standing_id as place_id,
        whole.standing_id as finest_place_id,
        cast(null as string) as village_code,
        whole.level,
        whole.population - coalesce(village_sum.population, 0) as population,
        whole.adults - coalesce(village_sum.adults, 0) as adults,
        whole.workers - coalesce(village_sum.workers, 0) as workers,
        whole.learners - coalesce(village_sum.learners, 0) as learners,
        whole.households - coalesce(village_sum.households, 0) as households,
        whole.clans - coalesce(village_sum.clans, 0) as clans,
        whole.communities - coalesce(village_sum.communities, 0) as communities,
        whole.commune_units - coalesce(village_sum.commune_units, 0) as commune_units,
        whole.district_units - coalesce(village_sum.district_units, 0) as district_units,
        whole.province_units - coalesce(village_sum.province_units, 0) as province_units,
        whole.counted_on
    from whole
    left join village_sum
        on village_sum.year = whole.year
        and village_sum.listed_place_id = whole.listed_place_id
),
summed as (
    select
        year,
        place_id,
        finest_place_id,
        village_code,
        level,
        sum(population) as population,
        sum(adults) as adults,
        sum(workers) as workers,
        sum(learners) as learners,
        sum(households) as households,
        sum(clans) as clans,
        sum(communities) as communities,
        sum(commune_units) as commune_units,
        sum(district_units) as district_units,
        sum(province_units) as province_units,
        max(counted_on) as counted_on
    from part
    group by
        year,
        place_id,
        finest_place_id,
        village_code,
        level
)
select * from summed
