-- One row per place and place above it, itself included.
with unit_of_village as (
    select
        place_id,
        commune_id as unit_id
    from village
    -- A village of a parted commune lies in the one it went to as well.
    union
    select
        village.place_id,
        village_standing.standing_id as unit_id
    from village
    join village_standing
        on village_standing.village_place_id = village.place_id
),
above as (
    select
        place_id,
        ancestor_id,
        ancestor_level
    from unit_ancestor
    union all
    select
        place_id,
        place_id as ancestor_id,
        'village' as ancestor_level
    from village
    union all
    select
        place_id,
        parent_id as ancestor_id,
        'village' as ancestor_level
    from village_parent
    union all
    select distinct
        unit_of_village.place_id,
        unit_ancestor.ancestor_id,
        unit_ancestor.ancestor_level
    from unit_of_village
    join unit_ancestor
        on unit_ancestor.place_id = unit_of_village.unit_id
)
select * from above
