-- One row per place in force, indicator and year, and one per target year ahead.
with

places as (
    select distinct
        place_id,
    from mart.board_headline
    where level <> 'village'
),

figures as (
    select
        place_id,
        indicator_id,
        year,
        sort_order,
        numerator,
        denominator,
        value,
        target,
        is_provisional,
    from mart.board_by_year
    where place_id in (select place_id from places)
)

select * from figures order by place_id, sort_order, year
