-- One row per village that a fact or a list names: its code and the commune that listed it.
with named as (
    select
        finest_place_id as place_id,
        village_code
    from person_year
    where finest_place_id <> place_id
    union
    select
        finest_place_id as place_id,
        village_code
    from collective_year
    where finest_place_id <> place_id
    union
    select
        finest_place_id as place_id,
        village_code
    from population_year
    where finest_place_id <> place_id
    union
    select
        place_id,
        village_code
    from village_listed
),
village as (
    select
        place_id,
        village_code,
        replace(replace(place_id, '/' || village_code, ''), 'village:', 'commune:') as commune_id
    from named
)
select * from village
