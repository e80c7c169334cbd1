-- One row per indicator, place and year that totals serve, and the fact they come from.
with offer as (
    select distinct
        offered_cell.indicator_id,
        offered_cell.place_id,
        offered_cell.year,
        offered_cell.fact,
        case when offered_cell.fact = 'collective_year' then 1 else 2 end as fact_rank,
        indicator_side.numerator_fact,
        coalesce(place_version.level, 'village') as level
    from offered_cell
    join indicator_side
        on indicator_side.indicator_id = offered_cell.indicator_id
    left join place_version
        on place_version.place_id = offered_cell.place_id
    where offered_cell.basis = 'totals'
),
-- A commune is served where it sent no lists: by its collectives first, else by its summary.
of_commune as (
    select
        offer.indicator_id,
        offer.place_id,
        offer.year,
        offer.fact,
        offer.fact_rank,
        place_commune.commune_id,
        min(offer.fact_rank) over (
            partition by offer.indicator_id, offer.year, place_commune.commune_id
        ) as best_rank
    from offer
    join place_commune
        on place_commune.place_id = offer.place_id
        and place_commune.year = offer.year
    left join listed_place
        on listed_place.fact = offer.numerator_fact
        and listed_place.year = offer.year
        and listed_place.place_id = place_commune.commune_id
    where offer.level in ('village', 'commune')
        and listed_place.place_id is null
),
commune as (
    select
        indicator_id,
        place_id,
        year,
        fact,
        commune_id
    from of_commune
    where fact_rank = best_rank
),
-- Places at or above one that has lists, or totals that serve.
under_list as (
    select distinct
        listed_place.fact,
        listed_place.year,
        unit_ancestor.ancestor_id as place_id
    from listed_place
    join unit_ancestor
        on unit_ancestor.place_id = listed_place.sent_id
),
over_commune as (
    select distinct
        commune.indicator_id,
        commune.year,
        unit_ancestor.ancestor_id as place_id
    from commune
    join submission
        on submission.standing_id = commune.commune_id
        and submission.year = commune.year
        and submission.form in ('tapthe', 'tonghop')
    join unit_ancestor
        on unit_ancestor.place_id = submission.place_id
),
free as (
    select
        offer.indicator_id,
        offer.place_id,
        offer.year,
        offer.fact,
        offer.level
    from offer
    left join under_list
        on under_list.fact = offer.numerator_fact
        and under_list.year = offer.year
        and under_list.place_id = offer.place_id
    left join over_commune
        on over_commune.indicator_id = offer.indicator_id
        and over_commune.year = offer.year
        and over_commune.place_id = offer.place_id
    where offer.level in ('district', 'province')
        and offer.fact_rank = 2
        and under_list.place_id is null
        and over_commune.place_id is null
),
over_district as (
    select distinct
        free.indicator_id,
        free.year,
        unit_ancestor.ancestor_id as place_id
    from free
    join unit_ancestor
        on unit_ancestor.place_id = free.place_id
    where free.level = 'district'
        and unit_ancestor.ancestor_id <> free.place_id
),
served as (
    select
        indicator_id,
        place_id,
        year,
        fact,
        commune_id
    from commune
    union all
    select
        free.indicator_id,
        free.place_id,
        free.year,
        free.fact,
        cast(null as string) as commune_id
    from free
    left join over_district
        on over_district.indicator_id = free.indicator_id
        and over_district.year = free.year
        and over_district.place_id = free.place_id
    where over_district.place_id is null
)
select * from served
