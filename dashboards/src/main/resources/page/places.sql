-- One row per commune, district or province with a headline figure: provinces first, the latest and the largest before the others.
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
    where level <> 'village'
    group by
        place_id,
        place_name,
        level
),

places as (
    select
        figures.*,
        place.valid_to is null as is_in_force,
    from figures
    join mart.place as place on place.place_id = figures.place_id
)

select * from places order by level_order, is_in_force desc, last_year desc, people desc, place_id
