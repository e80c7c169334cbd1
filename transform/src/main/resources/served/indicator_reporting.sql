-- One row per indicator, year and place of report: whether it has what the indicator needs.
with side_of_commune as (
    select
        indicator_cell.indicator_id,
        indicator_cell.year,
        place_commune.commune_id,
        coalesce(reporting_group.group_id, place_commune.commune_id) as group_id,
        case when indicator_cell.numerator is not null then 1 else 0 end as has_numerator,
        case when indicator_cell.denominator is not null then 1 else 0 end as has_denominator,
        case when indicator_cell.basis = 'totals' then 1 else 0 end as is_of_totals
    from indicator_cell
    join place_commune
        on place_commune.place_id = indicator_cell.place_id
        and place_commune.year = indicator_cell.year
    left join reporting_group
        on reporting_group.place_id = place_commune.commune_id
        and reporting_group.year = indicator_cell.year
),
side_of_group as (
    select
        indicator_id,
        year,
        group_id,
        max(has_numerator) as has_numerator,
        max(has_denominator) as has_denominator
    from side_of_commune
    group by
        indicator_id,
        year,
        group_id
),
served_by_totals as (
    select
        indicator_id,
        year,
        commune_id as place_id
    from side_of_commune
    where is_of_totals = 1
    union
    select
        indicator_id,
        year,
        place_id
    from indicator_cell
    where basis = 'totals'
),
known_place as (
    select
        place_id,
        year,
        level
    from place_year
    union
    select
        place_commune.commune_id as place_id,
        place_commune.year,
        'commune' as level
    from place_commune
    union
    select
        indicator_cell.place_id,
        indicator_cell.year,
        place_version.level
    from indicator_cell
    join place_version
        on place_version.place_id = indicator_cell.place_id
    where place_version.level in ('district', 'province')
),
asked as (
    select
        known_place.place_id,
        known_place.year,
        known_place.level,
        coalesce(reporting_group.group_id, known_place.place_id) as group_id,
        indicator_side.indicator_id,
        indicator_side.is_two_fact
    from known_place
    cross join indicator_side
    left join reporting_group
        on reporting_group.place_id = known_place.place_id
        and reporting_group.year = known_place.year
),
needed as (
    select
        indicator_id,
        year,
        count(*) as forms
    from indicator_need
    group by
        indicator_id,
        year
),
sent as (
    select
        indicator_need.indicator_id,
        reported.place_id,
        reported.year,
        count(*) as forms
    from reported
    join indicator_need
        on indicator_need.form = reported.form
        and indicator_need.year = reported.year
    group by
        indicator_need.indicator_id,
        reported.place_id,
        reported.year
),
judged as (
    select
        asked.indicator_id,
        asked.place_id,
        asked.year,
        served_by_totals.place_id is not null
        or (
            coalesce(sent.forms, 0) = coalesce(needed.forms, 0)
            and (
                not asked.is_two_fact
                or asked.level <> 'commune'
                or coalesce(side_of_group.has_numerator + side_of_group.has_denominator, 0) <> 1
            )
        ) as is_complete
    from asked
    left join served_by_totals
        on served_by_totals.indicator_id = asked.indicator_id
        and served_by_totals.place_id = asked.place_id
        and served_by_totals.year = asked.year
    left join needed
        on needed.indicator_id = asked.indicator_id
        and needed.year = asked.year
    left join sent
        on sent.indicator_id = asked.indicator_id
        and sent.place_id = asked.place_id
        and sent.year = asked.year
    left join side_of_group
        on side_of_group.indicator_id = asked.indicator_id
        and side_of_group.group_id = asked.group_id
        and side_of_group.year = asked.year
)
select * from judged
