-- One row per unit and year that a three-year decision of one of the two years before still covers.
with decision as (
    select
        year,
        home_id,
        collective_code,
        last_award_year,
        decided_on
    from collective_listed
    where kind = 'unit'
        and last_award_year > year
),
covered as (
    select
        year + 1 as year,
        home_id,
        collective_code,
        last_award_year,
        decided_on
    from decision
    where last_award_year >= year + 1
    union all
    select
        year + 2 as year,
        home_id,
        collective_code,
        last_award_year,
        decided_on
    from decision
    where last_award_year >= year + 2
),
listed_unit as (
    select distinct
        year,
        home_id,
        collective_code
    from collective_listed
    where kind = 'unit'
),
carried as (
    select * from covered
    union all
    -- The successor lists the unit that its predecessor listed.
    select
        covered.year,
        standing.standing_id as home_id,
        covered.collective_code,
        covered.last_award_year,
        covered.decided_on
    from covered
    join standing
        on standing.place_id = covered.home_id
        and standing.year = covered.year
    where standing.standing_id <> covered.home_id
),
-- Where a place was split, the successor that lists the unit's code has it, when only one does.
heir as (
    select
        covered.year,
        covered.home_id as former_id,
        listed_unit.home_id,
        covered.collective_code,
        covered.last_award_year,
        covered.decided_on
    from covered
    join standing
        on standing.place_id = covered.home_id
        and standing.year = covered.year
    join succession
        on succession.from_place_id = covered.home_id
    join listed_unit
        on listed_unit.year = covered.year
        and listed_unit.home_id = succession.to_place_id
        and listed_unit.collective_code = covered.collective_code
    where standing.standing_id = covered.home_id
),
heirs as (
    select
        year,
        former_id,
        collective_code,
        min(home_id) as first_id,
        max(home_id) as last_id
    from heir
    group by
        year,
        former_id,
        collective_code
),
everyone as (
    select * from carried
    union all
    select
        heir.year,
        heir.home_id,
        heir.collective_code,
        heir.last_award_year,
        heir.decided_on
    from heir
    join heirs
        on heirs.year = heir.year
        and heirs.former_id = heir.former_id
        and heirs.collective_code = heir.collective_code
    where heirs.first_id = heirs.last_id
),
latest as (
    select
        year,
        home_id,
        collective_code,
        max(last_award_year) as last_award_year,
        max(decided_on) as decided_on
    from everyone
    group by
        year,
        home_id,
        collective_code
)
select * from latest
