-- One row per village, in no other one, that a split commune listed last: where it went, and its people.
with listed as (
    select distinct
        split_commune.from_place_id,
        split_commune.change_year,
        village_listed.place_id as village_id
    from split_commune
    join submission
        on submission.place_id = split_commune.from_place_id
        and submission.year = split_commune.change_year
    join landed_thon
        on landed_thon.submission_id = submission.submission_id
    join village_listed
        on village_listed.commune_id = split_commune.from_place_id
        and village_listed.village_code = landed_thon.code
    left join village_parent
        on village_parent.place_id = village_listed.place_id
    where village_parent.place_id is null
        and coalesce(village_listed.valid_to, split_commune.last_on_before)
            >= split_commune.last_on_before
),
listed_size as (
    select
        from_place_id,
        count(*) as villages
    from listed
    group by from_place_id
),
people as (
    select
        listed.from_place_id,
        listed.village_id,
        population_year.year,
        sum(population_year.population) as population
    from listed
    join population_year
        on population_year.finest_place_id = listed.village_id
    where population_year.population is not null
        and (
            population_year.year = listed.change_year
            or population_year.year = listed.change_year - 1
        )
    group by
        listed.from_place_id,
        listed.village_id,
        population_year.year
),
-- A year that counts every village, since counts of several years do not add up.
full_year as (
    select
        people.from_place_id,
        people.year
    from people
    join listed_size
        on listed_size.from_place_id = people.from_place_id
    group by
        people.from_place_id,
        people.year,
        listed_size.villages
    having count(*) = listed_size.villages
        and sum(people.population) > 0
),
count_year as (
    select
        from_place_id,
        max(year) as year
    from full_year
    group by from_place_id
),
went as (
    select
        listed.from_place_id,
        listed.village_id,
        village_standing.standing_id as to_place_id,
        people.population,
        count_year.year as count_year
    from listed
    left join village_standing
        on village_standing.village_place_id = listed.village_id
        and village_standing.year = listed.change_year
    left join count_year
        on count_year.from_place_id = listed.from_place_id
    left join people
        on people.village_id = listed.village_id
        and people.year = count_year.year
)
select * from went
