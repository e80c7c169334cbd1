-- One row per agency, indicator of agencies and year.
with agency as (
    select
        year,
        listed_place_id,
        place_id,
        collective_code as unit_code,
        unit_name,
        has_training_plan
    from collective_year
    where kind = 'unit'
        and unit_kind = 'agency'
),
staff as (
    select distinct
        person_id,
        year,
        unit_listed_place_id,
        collective_code
    from membership
    where kind = 'unit'
        and unit_kind = 'agency'
),
holder as (
    select
        staff.year,
        staff.unit_listed_place_id,
        staff.collective_code,
        count(*) as people,
        count(*) filter (where person_year.is_titled) as titled
    from staff
    join person_year
        on person_year.person_id = staff.person_id
        and person_year.year = staff.year
    group by
        staff.year,
        staff.unit_listed_place_id,
        staff.collective_code
),
valued as (
    select
        'agency_staff_titled' as indicator_id,
        agency.year,
        agency.listed_place_id,
        agency.place_id,
        agency.unit_code,
        agency.unit_name,
        holder.titled as numerator,
        holder.people as denominator
    from agency
    join holder
        on holder.year = agency.year
        and holder.unit_listed_place_id = agency.listed_place_id
        and holder.collective_code = agency.unit_code
    union all
    select
        'agencies_with_training_plan' as indicator_id,
        year,
        listed_place_id,
        place_id,
        unit_code,
        unit_name,
        case when has_training_plan then 1 else 0 end as numerator,
        1 as denominator
    from agency
),
kept as (
    select valued.*
    from valued
    left join indicator_reporting
        on indicator_reporting.indicator_id = valued.indicator_id
        and indicator_reporting.place_id = valued.place_id
        and indicator_reporting.year = valued.year
    where coalesce(indicator_reporting.is_complete, true)
)
select * from kept
