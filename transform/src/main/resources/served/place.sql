-- One row per version of a unit, and per village.
with unit as (
    select
        place_id,
        level,
        code,
        name,
        full_name,
        type,
        parent_id,
        first_on as valid_from,
        last_on as valid_to,
        area_class,
        area_km2
    from place_version
),
village_of_commune as (
    select
        village.place_id,
        'village' as level,
        village.village_code as code,
        village.village_code as name,
        village.village_code as full_name,
        cast(null as string) as type,
        village.commune_id as parent_id,
        unit.valid_from,
        unit.valid_to,
        unit.area_class,
        cast(null as double) as area_km2
    from village
    join unit
        on unit.place_id = village.commune_id
),
every_place as (
    select * from unit
    union all
    select * from village_of_commune
)
select * from every_place
