-- One row per indicator, finest place, year, level and kind of unit, action and item.
with person_goal as (
    select *
    from (values
        ('adults_titled_in_collectives', 'title', 'home'),
        ('workers_titled_in_collectives', 'title', 'home'),
        ('title_rate_of_adults', 'title', 'home'),
        ('learners_titled', 'title', 'home'),
        ('staff_titled_in_units', 'title', 'unit'),
        ('staff_titled_in_commune_units', 'title', 'unit'),
        ('titled_with_digital_skill', 'skill', 'home'),
        ('proficient_of_skilled', 'skill', 'home'),
        ('proficient_of_titled', 'skill', 'home'),
        ('adults_digital_confirmed', 'confirmation', 'home')
    ) as listed (indicator_id, asks_for, stands_at)
),
lacking_of_persons as (
    select
        person_goal.indicator_id,
        case person_goal.stands_at
            when 'unit' then person_gap.unit_place_id
            else person_gap.finest_place_id
        end as place_id,
        person_gap.year,
        case
            when person_goal.indicator_id = 'staff_titled_in_units' then person_gap.unit_level
        end as unit_level,
        case when person_goal.stands_at = 'unit' then person_gap.unit_kind end as unit_kind,
        case
            when person_goal.asks_for = 'title' then person_gap.action
            when person_goal.asks_for = 'confirmation'
                then case
                    when person_gap.digital_skill = 'yes' then 'certificate_not_confirmed'
                    when person_gap.vneid = 'unknown' then 'confirmation_unknown'
                    else 'not_confirmed'
                end
            when person_gap.digital_skill = 'yes' then 'skilled_not_proficient'
            when person_gap.digital_skill = 'unknown' then 'digital_skill_unknown'
            else 'holder_without_digital_skill'
        end as action,
        case when person_goal.asks_for = 'title' then person_gap.item else 0 end as item,
        person_gap.people
    from person_gap
    cross join person_goal
    -- Who is in the base of the indicator and not in its numerator.
    where case person_goal.indicator_id
        when 'adults_titled_in_collectives' then not is_titled and is_adult and in_collective
        when 'workers_titled_in_collectives' then not is_titled and is_worker and in_collective
        when 'title_rate_of_adults' then not is_titled and is_adult
        when 'learners_titled' then not is_titled and is_learner
        when 'staff_titled_in_units' then not is_titled and unit_level is not null
        when 'staff_titled_in_commune_units' then not is_titled and unit_level = 'commune'
        when 'titled_with_digital_skill' then is_titled and digital_skill <> 'yes'
        when 'proficient_of_skilled'
            then is_titled and digital_skill = 'yes' and not is_proficient
        when 'proficient_of_titled' then is_titled and not is_proficient
        when 'adults_digital_confirmed' then is_adult and vneid <> 'yes'
    end
),
collective_goal as (
    select *
    from (values
        ('families_recognised'),
        ('clans_recognised'),
        ('communities_recognised'),
        ('commune_units_recognised'),
        ('district_units_rated_fair'),
        ('schools_recognised')
    ) as listed (indicator_id)
),
lacking_of_collectives as (
    select
        collective_goal.indicator_id,
        case
            when collective_goal.indicator_id = 'families_recognised'
                then collective_gap.finest_place_id
            else collective_gap.place_id
        end as place_id,
        collective_gap.year,
        cast(null as string) as unit_level,
        case
            when collective_goal.indicator_id in (
                'commune_units_recognised', 'district_units_rated_fair'
            )
                then collective_gap.unit_kind
        end as unit_kind,
        collective_gap.action,
        0 as item,
        collective_gap.people
    from collective_gap
    cross join collective_goal
    where case collective_goal.indicator_id
        when 'families_recognised' then kind = 'family' and action <> 'unit_rated_low'
        when 'clans_recognised' then kind = 'clan' and action <> 'unit_rated_low'
        when 'communities_recognised'
            then kind = 'community' and level = 'village' and action <> 'unit_rated_low'
        when 'commune_units_recognised'
            then kind = 'unit' and level = 'commune' and action <> 'unit_rated_low'
        when 'district_units_rated_fair' then kind = 'unit' and level = 'district'
        when 'schools_recognised'
            then kind = 'unit' and unit_kind = 'school' and action <> 'unit_rated_low'
    end
),
lacking as (
    select * from lacking_of_persons
    union all
    select * from lacking_of_collectives
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
