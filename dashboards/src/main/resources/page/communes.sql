-- One row per district or province, commune below it, indicator and target year: the widest gap in people first.
with

figures as (
    select
        place_id,
        commune_id,
        commune_name,
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
    from mart.board_commune_gap
)

select * from figures
order by place_id, sort_order, target_year, people_needed desc nulls last, gap_points desc nulls last, commune_id
