-- One row per place that has a headline figure: provinces first, the latest and the largest before the others.
with

figures as (
    select
        place_id,
        place_name,
        level,
        case level when 'province' then 1 when 'district' then 2 else 3 end as level_order,
        max(year) as last_year,
        sum(denominator) as people,
    from mart.board_headline
    group by
        place_id,
        place_name,
        level
)

select * from figures order by level_order, last_year desc, people desc, place_id
