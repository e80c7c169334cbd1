-- One row per place, place of the unit, population and what its people lack.
with known as (
    select
        person_year.finest_place_id,
        person_year.unit_place_id,
        person_year.year,
        coalesce(person_year.is_adult, false) as is_adult,
        coalesce(person_year.is_worker, false) as is_worker,
        person_year.in_collective,
        coalesce(person_year.target_group = 4, false) as is_learner,
        person_year.unit_level,
        person_year.unit_kind,
        person_year.is_titled,
        case
            when person_year.has_digital_skill is null then 'unknown'
            when person_year.has_digital_skill then 'yes'
            else 'no'
        end as digital_skill,
        coalesce(person_year.is_proficient, false) as is_proficient,
        case
            when person_year.has_vneid is null then 'unknown'
            when person_year.has_vneid then 'yes'
            else 'no'
        end as vneid,
        case
            when person_year.is_titled then 'none'
            when person_year.is_assessed then coalesce(assessment_gap.action, 'assessed_far')
            when holder_year.person_id is not null then 'holder_not_assessed_again'
            else 'not_assessed'
        end as action,
        coalesce(assessment_gap.item, 0) as item
    from person_year
    left join assessment_gap
        on assessment_gap.person_id = person_year.person_id
        and assessment_gap.year = person_year.year
    left join holder_year
        on holder_year.person_id = person_year.person_id
        and holder_year.year = person_year.year
),
counted as (
    select
        finest_place_id,
        unit_place_id,
        year,
        is_adult,
        is_worker,
        in_collective,
        is_learner,
        unit_level,
        unit_kind,
        is_titled,
        digital_skill,
        is_proficient,
        vneid,
        action,
        item,
        count(*) as people
    from known
    group by
        finest_place_id,
        unit_place_id,
        year,
        is_adult,
        is_worker,
        in_collective,
        is_learner,
        unit_level,
        unit_kind,
        is_titled,
        digital_skill,
        is_proficient,
        vneid,
        action,
        item
)
select * from counted
