-- One row per old unit and unit that took it over, with the two counts of its weight and of what is known.
with person_part as (
    select
        from_place_id,
        to_place_id,
        count(*) as people
    from split_resident
    where to_place_id is not null
    group by
        from_place_id,
        to_place_id
),
person_whole as (
    select
        from_place_id,
        count(*) as people,
        count(to_place_id) as people_placed
    from split_resident
    group by from_place_id
),
village_part as (
    select
        from_place_id,
        to_place_id,
        count(*) as villages,
        sum(population) as population
    from split_village
    where to_place_id is not null
    group by
        from_place_id,
        to_place_id
),
village_whole as (
    select
        from_place_id,
        count(*) as villages,
        count(to_place_id) as villages_placed,
        sum(population) as population,
        max(count_year) as count_year
    from split_village
    group by from_place_id
),
known as (
    select
        split_commune.from_place_id,
        case
            -- Fewer people say too little, and a weight of theirs would tell too much of them.
            when person_whole.people_placed >= 30 then 'counted'
            when village_whole.villages = village_whole.villages_placed then 'village'
            when split_commune.with_population = split_commune.successors
                and split_commune.population > 0 then 'population'
            when split_commune.with_area = split_commune.successors
                and split_commune.area_m2 > 0 then 'area'
            else 'equal'
        end as basis,
        village_whole.count_year is not null as has_village_people,
        split_commune.successors,
        split_commune.population,
        split_commune.area_m2,
        person_whole.people,
        person_whole.people_placed,
        village_whole.villages,
        village_whole.population as village_people,
        greatest(
            coalesce(split_population.population, 0),
            coalesce(village_whole.population, 0)
        ) as commune_people
    from split_commune
    left join person_whole
        on person_whole.from_place_id = split_commune.from_place_id
    left join village_whole
        on village_whole.from_place_id = split_commune.from_place_id
    left join split_population
        on split_population.from_place_id = split_commune.from_place_id
),
paired as (
    select
        place_pair.from_place_id,
        place_pair.to_place_id,
        place_pair.effective_on,
        place_pair.kind,
        place_pair.is_split,
        place_pair.is_suspect,
        place_pair.document,
        case
            when place_pair.is_suspect then 'suspect'
            when not place_pair.is_split then 'whole'
            when known.basis = 'village' and not known.has_village_people then 'number_of_villages'
            else known.basis
        end as reckoning,
        known.successors,
        place_pair.population,
        known.population as whole_population,
        place_pair.area_m2,
        known.area_m2 as whole_area_m2,
        coalesce(person_part.people, 0) as people,
        known.people as whole_people,
        known.people_placed,
        coalesce(village_part.villages, 0) as villages,
        known.villages as whole_villages,
        coalesce(village_part.population, 0) as village_people,
        known.village_people as whole_village_people,
        known.commune_people
    from place_pair
    left join known
        on known.from_place_id = place_pair.from_place_id
    left join person_part
        on person_part.from_place_id = place_pair.from_place_id
        and person_part.to_place_id = place_pair.to_place_id
    left join village_part
        on village_part.from_place_id = place_pair.from_place_id
        and village_part.to_place_id = place_pair.to_place_id
),
weighed as (
    select
        from_place_id,
        to_place_id,
        effective_on,
        kind,
        case reckoning
            when 'suspect' then 0
            when 'counted' then people
            when 'village' then village_people
            when 'number_of_villages' then villages
            when 'population' then population
            when 'area' then area_m2
            else 1
        end as weight_part,
        case reckoning
            when 'counted' then people_placed
            when 'village' then whole_village_people
            when 'number_of_villages' then whole_villages
            when 'population' then whole_population
            when 'area' then whole_area_m2
            when 'equal' then successors
            else 1
        end as weight_whole,
        case reckoning
            when 'number_of_villages' then 'village'
            when 'suspect' then 'equal'
            else reckoning
        end as weight_basis,
        case reckoning
            when 'whole' then 1
            when 'counted' then people_placed
            when 'village' then whole_village_people
            when 'number_of_villages' then whole_villages
            else 0
        end as known_part,
        case reckoning
            when 'counted' then whole_people
            when 'village' then commune_people
            when 'number_of_villages' then whole_villages
            else 1
        end as known_whole,
        document,
        is_suspect
    from paired
)
select * from weighed
