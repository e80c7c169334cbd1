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
latest as (
    select
        year,
        home_id,
        collective_code,
        max(last_award_year) as last_award_year,
        max(decided_on) as decided_on
    from carried
    group by
        year,
        home_id,
        collective_code
)
select * from latest
