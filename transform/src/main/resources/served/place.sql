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
        coalesce(village_listed.name, village.village_code) as name,
        case
            when village_listed.name is null then village.village_code
            when village_listed.type is null then village_listed.name
            when lower(village_listed.name) like lower(village_listed.type) || ' %'
                then village_listed.name
            else village_listed.type || ' ' || village_listed.name
        end as full_name,
        village_listed.type,
        coalesce(village_parent.parent_id, village.commune_id) as parent_id,
        coalesce(village_listed.valid_from, unit.valid_from) as valid_from,
        coalesce(village_listed.valid_to, unit.valid_to) as valid_to,
        unit.area_class,
        cast(null as double) as area_km2
    from village
    join unit
        on unit.place_id = village.commune_id
    left join village_listed
        on village_listed.place_id = village.place_id
    left join village_parent
        on village_parent.place_id = village.place_id
),
every_place as (
    select * from unit
    union all
    select * from village_of_commune
)
select * from every_place
