-- One row per collective, year and half, as the memberships of that year and half look for it.
with half as (
    select *
    from (values (true), (false)) as listed (is_first_half)
),
same_year as (
    select
        collective.year,
        collective.is_first_half,
        collective.home_id,
        collective.kind,
        collective.collective_code,
        collective.level,
        collective.village_code,
        collective.place_id,
        collective.unit_kind,
        collective.listed_place_id,
        collective.listed_place_code,
        collective.is_recognised
    from collective
    left join setting
        on setting.year = collective.year
    where not coalesce(setting.is_previous_year, false)
),
earlier as (
    select
        collective.year + 1 as year,
        collective.home_id,
        collective.kind,
        collective.collective_code,
        collective.level,
        collective.village_code,
        collective.place_id,
        collective.unit_kind,
        collective.listed_place_id,
        collective.listed_place_code,
        collective.is_recognised
    from collective
    join setting
        on setting.year = collective.year + 1
    where setting.is_previous_year
        and collective.is_counted
),
-- Whoever took the place over, or a part of it, lists its collectives under the same codes.
sought as (
    select
        year,
        home_id as sought_id,
        kind,
        collective_code,
        level,
        village_code,
        place_id,
        unit_kind,
        listed_place_id,
        listed_place_code,
        is_recognised
    from earlier
    union all
    select
        earlier.year,
        succession.to_place_id as sought_id,
        earlier.kind,
        earlier.collective_code,
        earlier.level,
        earlier.village_code,
        earlier.place_id,
        earlier.unit_kind,
        earlier.listed_place_id,
        earlier.listed_place_code,
        earlier.is_recognised
    from earlier
    join succession
        on succession.from_place_id = earlier.home_id
    join place_version
        on place_version.place_id = succession.to_place_id
    where place_version.valid_from <= make_date(earlier.year, 12, 31)
),
stood as (
    select
        sought.*,
        coalesce(standing.standing_id, sought.place_id) as stands_at
    from sought
    left join standing
        on standing.place_id = sought.place_id
        and standing.year = sought.year
),
-- Two of one code that cannot be told apart count only when both are recognised.
one_of_a_code as (
    select
        year,
        sought_id as home_id,
        kind,
        collective_code,
        min(level) as level,
        min(village_code) as village_code,
        min(stands_at) as place_id,
        min(unit_kind) as unit_kind,
        min(listed_place_id) as listed_place_id,
        min(listed_place_code) as listed_place_code,
        bool_and(is_recognised) as is_recognised
    from stood
    group by
        year,
        sought_id,
        kind,
        collective_code
),
previous_year as (
    select
        one_of_a_code.year,
        half.is_first_half,
        one_of_a_code.home_id,
        one_of_a_code.kind,
        one_of_a_code.collective_code,
        one_of_a_code.level,
        one_of_a_code.village_code,
        one_of_a_code.place_id,
        one_of_a_code.unit_kind,
        one_of_a_code.listed_place_id,
        one_of_a_code.listed_place_code,
        one_of_a_code.is_recognised
    from one_of_a_code
    cross join half
),
every_one as (
    select * from same_year
    union all
    select * from previous_year
)
select * from every_one
