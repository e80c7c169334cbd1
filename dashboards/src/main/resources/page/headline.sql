-- One row per commune, district or province, indicator and target year: the last year with figures.
with

figures as (
    select
        place_id,
        indicator_id,
        target_year,
        sort_order,
        year,
        numerator,
        denominator,
        value,
        target,
        gap_points,
        people_needed,
        status,
        status_vi,
        is_provisional,
        places_left_out,
    from mart.board_headline
    where level <> 'village'
)

select * from figures order by place_id, sort_order, target_year
