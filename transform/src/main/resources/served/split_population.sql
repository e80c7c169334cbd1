-- One row per split commune whose villages are all counted in one year: its people in that year.
with counted as (
    select distinct
        from_place_id,
        count_year
    from split_village
    where count_year is not null
),
part as (
    select
        counted.from_place_id,
        population_year.population
    from counted
    join population_year
        on population_year.place_id = counted.from_place_id
        and population_year.year = counted.count_year
    union all
    -- Counts of villages stand where the village went.
    select
        counted.from_place_id,
        population_year.population
    from counted
    join village_standing
        on village_standing.place_id = counted.from_place_id
        and village_standing.year = counted.count_year
    join population_year
        on population_year.finest_place_id = village_standing.village_place_id
        and population_year.year = counted.count_year
    where population_year.place_id <> counted.from_place_id
),
summed as (
    select
        from_place_id,
        sum(population) as population
    from part
    group by from_place_id
)
select * from summed
