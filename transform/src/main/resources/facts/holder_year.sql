-- One row per person titled in the year before.
with again as (
    select
        person_id,
        year
    from person_year
    where is_titled
),
held as (
    select
        person_year.person_id,
        person_year.year + 1 as year,
        person_year.place_id as former_place_id,
        person_year.target_group,
        person_year.gender,
        person_year.age_band
    from person_year
    where person_year.is_titled
),
placed as (
    select
        held.person_id,
        held.year,
        coalesce(standing.province_id, held.former_place_id) as place_id,
        held.target_group,
        held.gender,
        held.age_band,
        again.person_id is not null as is_titled_again
    from held
    left join standing
        on standing.place_id = held.former_place_id
        and standing.year = held.year
    left join again
        on again.person_id = held.person_id
        and again.year = held.year
)
select * from placed
