-- One row per district or province, commune below it, indicator and target year: the widest gap in people first.
with

figures as (
    select
        gap.place_id,
        gap.commune_id,
        coalesce(commune.full_name, gap.commune_name) as commune_name,
        gap.indicator_id,
        gap.target_year,
        gap.sort_order,
        gap.year,
        gap.numerator,
        gap.denominator,
        gap.value,
        gap.target,
        gap.gap_points,
        gap.people_needed,
        gap.status,
        gap.status_vi,
        gap.is_provisional,
    from mart.board_commune_gap as gap
    left join mart.place as commune on commune.place_id = gap.commune_id
)

select * from figures
order by place_id, sort_order, target_year, people_needed desc nulls last, gap_points desc nulls last, commune_id
