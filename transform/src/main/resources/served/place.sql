-- One row per version of a unit, and per village.
with area_ranked as (
    select
        place_id,
        area_class,
        row_number() over (
            partition by place_id
            order by
                valid_from desc nulls last,
                year asc nulls last
        ) as rank_of_place
    from listed_area
),
area_of_place as (
    select
        place_id,
        area_class
    from area_ranked
    where rank_of_place = 1
),
unit as (
    select
        place_version.place_id,
        place_version.level,
        place_version.code,
        place_version.name,
        place_version.full_name,
        place_version.type,
        place_version.parent_id,
        place_version.first_on as valid_from,
        place_version.last_on as valid_to,
        coalesce(area_of_place.area_class, place_version.area_class) as area_class,
        place_version.area_km2
    from place_version
    left join area_of_place
        on area_of_place.place_id = place_version.place_id
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
