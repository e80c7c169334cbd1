-- One row per finest place, year, kind and day of decision; what was listed and not recognised has no day.
with citizen as (
    select
        finest_place_id as place_id,
        year,
        'citizen' as kind,
        case when is_titled then decided_on end as decided_on,
        case when is_titled then 1 else 0 end as recognised
    from person_year
    where is_assessed
),
model as (
    select
        finest_place_id as place_id,
        year,
        kind,
        case when is_recognised then decided_on end as decided_on,
        case when is_recognised then 1 else 0 end as recognised
    from collective_year
),
listed as (
    select * from citizen
    union all
    select * from model
),
counted as (
    select
        place_id,
        year,
        kind,
        decided_on,
        sum(recognised) as recognised
    from listed
    group by
        place_id,
        year,
        kind,
        decided_on
)
select * from counted
