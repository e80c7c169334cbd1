-- One row per place and place above it, itself included.
with above as (
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
        village.place_id,
        unit_ancestor.ancestor_id,
        unit_ancestor.ancestor_level
    from village
    join unit_ancestor
        on unit_ancestor.place_id = village.commune_id
)
select * from above
