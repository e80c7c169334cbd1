-- One row per indicator, finest place, year and dimension: of lists, or of totals in their place.
with served_commune as (
    select distinct
        indicator_id,
        year,
        commune_id
    from served_total
    where commune_id is not null
),
served_place as (
    select distinct
        indicator_id,
        year,
        place_id
    from served_total
    where commune_id is null
),
of_lists as (
    select offered_cell.*
    from offered_cell
    left join place_commune
        on place_commune.place_id = offered_cell.place_id
        and place_commune.year = offered_cell.year
    left join served_commune
        on served_commune.indicator_id = offered_cell.indicator_id
        and served_commune.year = offered_cell.year
        and served_commune.commune_id = place_commune.commune_id
    left join served_place
        on served_place.indicator_id = offered_cell.indicator_id
        and served_place.year = offered_cell.year
        and served_place.place_id = offered_cell.place_id
    where offered_cell.basis = 'persons'
        and served_commune.indicator_id is null
        and served_place.indicator_id is null
),
of_totals as (
    select offered_cell.*
    from offered_cell
    join served_total
        on served_total.indicator_id = offered_cell.indicator_id
        and served_total.place_id = offered_cell.place_id
        and served_total.year = offered_cell.year
        and served_total.fact = offered_cell.fact
    where offered_cell.basis = 'totals'
),
kept as (
    select * from of_lists
    union all
    select * from of_totals
),
cell as (
    select
        indicator_id,
        place_id,
        year,
        target_group,
        gender,
        age_band,
        unit_level,
        unit_kind,
        basis,
        numerator,
        denominator,
        school_level,
        rating,
        precision
    from kept
)
select * from cell
