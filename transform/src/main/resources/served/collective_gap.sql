-- One row per place and population of collectives that a list holds and what they lack.
with held as (
    select
        listed_place_id,
        kind,
        collective_code,
        year + 1 as year
    from collective_year
    where is_recognised
),
-- The list of a new commune names what its predecessors listed.
held_here as (
    select
        listed_place_id as home_id,
        kind,
        collective_code,
        year
    from held
    union all
    select
        standing.standing_id as home_id,
        held.kind,
        held.collective_code,
        held.year
    from held
    join standing
        on standing.place_id = held.listed_place_id
        and standing.year = held.year
),
held_before as (
    select distinct
        home_id,
        kind,
        collective_code,
        year
    from held_here
),
known as (
    select
        collective_year.finest_place_id,
        collective_year.place_id,
        collective_year.year,
        collective_year.kind,
        collective_year.level,
        collective_year.unit_kind,
        case
            when collective_year.is_recognised
                and collective_year.rating in ('good', 'fair', 'level_1', 'level_2')
                then 'none'
            when collective_year.is_recognised then 'unit_rated_low'
            when collective_year.registration = 'withdrawn' then 'collective_withdrawn'
            when held_before.home_id is not null then 'collective_lapsed'
            else 'collective_not_recognised'
        end as action
    from collective_year
    left join held_before
        on held_before.home_id = collective_year.listed_place_id
        and held_before.kind = collective_year.kind
        and held_before.collective_code = collective_year.collective_code
        and held_before.year = collective_year.year
),
counted as (
    select
        finest_place_id,
        place_id,
        year,
        kind,
        level,
        unit_kind,
        action,
        count(*) as people
    from known
    where action <> 'none'
    group by
        finest_place_id,
        place_id,
        year,
        kind,
        level,
        unit_kind,
        action
)
select * from counted
