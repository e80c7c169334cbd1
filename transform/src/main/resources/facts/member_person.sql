-- One row per person per year with a membership: what the memberships say, and the row that says where.
with ranked as (
    select
        *,
        row_number() over (
            partition by person_id, year
            order by
                is_first_half asc nulls last,
                case place_level when 'commune' then 1 when 'district' then 2 else 3 end asc,
                place_code asc nulls last,
                village_code asc nulls last,
                kind asc nulls last,
                collective_code asc nulls last,
                sender asc nulls first,
                line asc nulls last,
                submission_id asc nulls last
        ) as rank_in_year,
        row_number() over (
            partition by person_id, year
            order by
                case
                    when kind <> 'unit' or not is_recognised then 4
                    when level = 'province' then 1
                    when level = 'district' then 2
                    else 3
                end asc,
                collective_code asc nulls last,
                unit_listed_place_code asc nulls last,
                unit_listed_place_id asc nulls last,
                submission_id asc nulls last,
                line asc nulls last
        ) as rank_of_unit
    from membership
),
marked as (
    select
        *,
        min(case when place_level = 'commune' then rank_in_year end) over (
            partition by person_id, year
        ) as best_rank_of_commune,
        bool_or(is_worker) over (partition by person_id, year) as is_worker_of_year,
        bool_or(kind = 'family' and is_recognised) over (partition by person_id, year) as in_family,
        bool_or(kind = 'clan' and is_recognised) over (partition by person_id, year) as in_clan,
        bool_or(kind = 'community' and is_recognised) over (partition by person_id, year)
            as in_community
    from ranked
),
unit_of_person as (
    select
        person_id,
        year,
        unit_place_id,
        level as unit_level,
        unit_kind,
        collective_code as unit_code
    from marked
    where rank_of_unit = 1
        and kind = 'unit'
        and is_recognised
),
home_of_person as (
    select
        person_id,
        year,
        is_first_half,
        place_id,
        place_level,
        standing_id,
        village_prefix,
        village_suffix,
        birth_year,
        gender,
        village_code,
        is_worker_of_year as is_worker,
        in_family,
        in_clan,
        in_community
    from marked
    where rank_in_year = coalesce(best_rank_of_commune, 1)
),
smallest_of_person as (
    select
        person_id,
        year,
        birth_year,
        gender
    from marked
    where rank_in_year = 1
),
joined as (
    select
        home_of_person.person_id,
        home_of_person.year,
        home_of_person.is_first_half,
        home_of_person.place_id,
        home_of_person.place_level,
        home_of_person.standing_id,
        home_of_person.village_prefix,
        home_of_person.village_suffix,
        home_of_person.village_code,
        smallest_of_person.birth_year,
        smallest_of_person.gender,
        home_of_person.is_worker,
        home_of_person.in_family,
        home_of_person.in_clan,
        home_of_person.in_community,
        unit_of_person.unit_place_id,
        unit_of_person.unit_level,
        unit_of_person.unit_kind,
        unit_of_person.unit_code
    from home_of_person
    join smallest_of_person
        on smallest_of_person.person_id = home_of_person.person_id
        and smallest_of_person.year = home_of_person.year
    left join unit_of_person
        on unit_of_person.person_id = home_of_person.person_id
        and unit_of_person.year = home_of_person.year
)
select * from joined
