-- One row per indicator, finest place, year, level and kind of unit, action and item.
with lacking_title as (
    select
        'adults_titled_in_collectives' as indicator_id,
        finest_place_id as place_id,
        year,
        cast(null as string) as unit_level,
        cast(null as string) as unit_kind,
        action,
        item,
        people
    from person_gap
    where not is_titled
        and is_adult
        and in_collective
    union all
    select
        'workers_titled_in_collectives' as indicator_id,
        finest_place_id as place_id,
        year,
        cast(null as string) as unit_level,
        cast(null as string) as unit_kind,
        action,
        item,
        people
    from person_gap
    where not is_titled
        and is_worker
        and in_collective
    union all
    select
        'staff_titled_in_units' as indicator_id,
        unit_place_id as place_id,
        year,
        unit_level,
        unit_kind,
        action,
        item,
        people
    from person_gap
    where not is_titled
        and unit_level is not null
    union all
    select
        'staff_titled_in_commune_units' as indicator_id,
        unit_place_id as place_id,
        year,
        cast(null as string) as unit_level,
        unit_kind,
        action,
        item,
        people
    from person_gap
    where not is_titled
        and unit_level = 'commune'
    union all
    select
        'title_rate_of_adults' as indicator_id,
        finest_place_id as place_id,
        year,
        cast(null as string) as unit_level,
        cast(null as string) as unit_kind,
        action,
        item,
        people
    from person_gap
    where not is_titled
        and is_adult
    union all
    select
        'learners_titled' as indicator_id,
        finest_place_id as place_id,
        year,
        cast(null as string) as unit_level,
        cast(null as string) as unit_kind,
        action,
        item,
        people
    from person_gap
    where not is_titled
        and is_learner
),
lacking_skill as (
    select
        'titled_with_digital_skill' as indicator_id,
        finest_place_id as place_id,
        year,
        cast(null as string) as unit_level,
        cast(null as string) as unit_kind,
        case
            when digital_skill = 'yes' then 'skilled_not_proficient'
            when digital_skill = 'unknown' then 'digital_skill_unknown'
            else 'holder_without_digital_skill'
        end as action,
        0 as item,
        people
    from person_gap
    where is_titled
        and digital_skill <> 'yes'
    union all
    select
        'proficient_of_skilled' as indicator_id,
        finest_place_id as place_id,
        year,
        cast(null as string) as unit_level,
        cast(null as string) as unit_kind,
        case
            when digital_skill = 'yes' then 'skilled_not_proficient'
            when digital_skill = 'unknown' then 'digital_skill_unknown'
            else 'holder_without_digital_skill'
        end as action,
        0 as item,
        people
    from person_gap
    where is_titled
        and digital_skill = 'yes'
        and not is_proficient
    union all
    select
        'proficient_of_titled' as indicator_id,
        finest_place_id as place_id,
        year,
        cast(null as string) as unit_level,
        cast(null as string) as unit_kind,
        case
            when digital_skill = 'yes' then 'skilled_not_proficient'
            when digital_skill = 'unknown' then 'digital_skill_unknown'
            else 'holder_without_digital_skill'
        end as action,
        0 as item,
        people
    from person_gap
    where is_titled
        and not is_proficient
    union all
    select
        'adults_digital_confirmed' as indicator_id,
        finest_place_id as place_id,
        year,
        cast(null as string) as unit_level,
        cast(null as string) as unit_kind,
        case
            when digital_skill = 'yes' then 'certificate_not_confirmed'
            when vneid = 'unknown' then 'confirmation_unknown'
            else 'not_confirmed'
        end as action,
        0 as item,
        people
    from person_gap
    where is_adult
        and vneid <> 'yes'
),
lacking_recognition as (
    select
        'families_recognised' as indicator_id,
        finest_place_id as place_id,
        year,
        cast(null as string) as unit_level,
        cast(null as string) as unit_kind,
        action,
        0 as item,
        people
    from collective_gap
    where kind = 'family'
        and action <> 'unit_rated_low'
    union all
    select
        'clans_recognised' as indicator_id,
        place_id as place_id,
        year,
        cast(null as string) as unit_level,
        cast(null as string) as unit_kind,
        action,
        0 as item,
        people
    from collective_gap
    where kind = 'clan'
        and action <> 'unit_rated_low'
    union all
    select
        'communities_recognised' as indicator_id,
        place_id as place_id,
        year,
        cast(null as string) as unit_level,
        cast(null as string) as unit_kind,
        action,
        0 as item,
        people
    from collective_gap
    where kind = 'community'
        and level = 'village'
        and action <> 'unit_rated_low'
    union all
    select
        'commune_units_recognised' as indicator_id,
        place_id as place_id,
        year,
        cast(null as string) as unit_level,
        unit_kind,
        action,
        0 as item,
        people
    from collective_gap
    where kind = 'unit'
        and level = 'commune'
        and action <> 'unit_rated_low'
    union all
    select
        'district_units_rated_fair' as indicator_id,
        place_id as place_id,
        year,
        cast(null as string) as unit_level,
        unit_kind,
        action,
        0 as item,
        people
    from collective_gap
    where kind = 'unit'
        and level = 'district'
    union all
    select
        'schools_recognised' as indicator_id,
        place_id as place_id,
        year,
        cast(null as string) as unit_level,
        cast(null as string) as unit_kind,
        action,
        0 as item,
        people
    from collective_gap
    where kind = 'unit'
        and unit_kind = 'school'
        and action <> 'unit_rated_low'
),
lacking as (
    select * from lacking_title
    union all
    select * from lacking_skill
    union all
    select * from lacking_recognition
),
-- Where totals serve an indicator its lists do not count, and nobody of them is waited for.
served_commune as (
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
    select lacking.*
    from lacking
    left join place_commune
        on place_commune.place_id = lacking.place_id
        and place_commune.year = lacking.year
    left join served_commune
        on served_commune.indicator_id = lacking.indicator_id
        and served_commune.year = lacking.year
        and served_commune.commune_id = place_commune.commune_id
    left join served_place
        on served_place.indicator_id = lacking.indicator_id
        and served_place.year = lacking.year
        and served_place.place_id = lacking.place_id
    where served_commune.indicator_id is null
        and served_place.indicator_id is null
),
counted as (
    select
        indicator_id,
        place_id,
        year,
        unit_level,
        unit_kind,
        action,
        item,
        sum(people) as people
    from of_lists
    group by
        indicator_id,
        place_id,
        year,
        unit_level,
        unit_kind,
        action,
        item
)
select * from counted
