-- One row per indicator, place, year and fact whose totals offer the figure, whether they serve or not.
with offer as (
    select
        offered_cell.indicator_id,
        coalesce(place_commune.commune_id, offered_cell.place_id) as place_id,
        offered_cell.year,
        offered_cell.fact,
        offered_cell.numerator,
        offered_cell.denominator,
        case offered_cell.precision when 'over' then 1 when 'about' then 2 when 'nearly' then 3 end
            as precision_number,
        served_total.indicator_id is not null as serves
    from offered_cell
    left join place_commune
        on place_commune.place_id = offered_cell.place_id
        and place_commune.year = offered_cell.year
    left join served_total
        on served_total.indicator_id = offered_cell.indicator_id
        and served_total.place_id = offered_cell.place_id
        and served_total.year = offered_cell.year
        and served_total.fact = offered_cell.fact
    where offered_cell.basis = 'totals'
),
summed as (
    select
        indicator_id,
        place_id,
        year,
        fact,
        sum(numerator) as numerator,
        sum(denominator) as denominator,
        min(precision_number) as least_precision,
        max(precision_number) as greatest_precision,
        bool_or(serves) as is_serving
    from offer
    group by
        indicator_id,
        place_id,
        year,
        fact
),
offered as (
    select
        indicator_id,
        place_id,
        year,
        fact,
        numerator,
        denominator,
        -- Of more than one kind in a sum only "about" is left.
        case
            when least_precision <> greatest_precision then 'about'
            when least_precision = 1 then 'over'
            when least_precision = 2 then 'about'
            when least_precision = 3 then 'nearly'
        end as precision,
        is_serving
    from summed
)
select * from offered
