-- One row per place and year with cells at or below a commune: the commune where they stand.
with celled as (
    select distinct
        place_id,
        year
    from offered_cell
),
of_unit as (
    select
        celled.place_id,
        celled.year,
        -- village:30037/A1@2025-07-01 was listed by commune:30037@2025-07-01.
        case
            when village_standing.standing_id is not null then village_standing.standing_id
            when celled.place_id like 'village:%'
                then replace(split_part(celled.place_id, '/', 1), 'village:', 'commune:')
                    || '@'
                    || split_part(celled.place_id, '@', -1)
            else celled.place_id
        end as unit_id
    from celled
    left join village_standing
        on village_standing.village_place_id = celled.place_id
        and village_standing.year = celled.year
),
standing_commune as (
    select
        of_unit.place_id,
        of_unit.year,
        unit_ancestor.ancestor_id as commune_id
    from of_unit
    join unit_ancestor
        on unit_ancestor.place_id = of_unit.unit_id
        and unit_ancestor.ancestor_level = 'commune'
    join place_version
        on place_version.place_id = unit_ancestor.ancestor_id
        and place_version.valid_from <= make_date(of_unit.year, 12, 31)
    left join standing
        on standing.place_id = unit_ancestor.ancestor_id
        and standing.year = of_unit.year
        and standing.standing_id <> unit_ancestor.ancestor_id
    where standing.place_id is null
)
select * from standing_commune
