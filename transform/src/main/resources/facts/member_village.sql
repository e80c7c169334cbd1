-- One row per person, year and place that sent a membership with a village: the smallest of them.
with ranked as (
    select
        person_id,
        year,
        place_id,
        village_code,
        row_number() over (
            partition by person_id, year, place_id
            order by village_code asc nulls last
        ) as rank_at_place
    from membership
    where village_code is not null
),
smallest as (
    select
        person_id,
        year,
        place_id,
        village_code
    from ranked
    where rank_at_place = 1
)
select * from smallest
