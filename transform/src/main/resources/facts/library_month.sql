-- One row per place and month in which its library system was used, and per December with a stock.
with used as (
    select
        source,
        branch_code,
        loaned_on as used_on,
        case when is_on_site then 0 else 1 end as loans,
        case when is_on_site or person_id is null then 0 else 1 end as loans_linked,
        case when is_on_site then 1 else 0 end as in_house_uses
    from library_loan
    union all
    select
        source,
        branch_code,
        used_on,
        0 as loans,
        0 as loans_linked,
        1 as in_house_uses
    from koha_statistics
),
used_at as (
    select
        used.source,
        coalesce(koha_branch_place.place_id, koha_site.place_id) as place_id,
        cast(extract(year from used.used_on) as int) as year,
        cast(extract(month from used.used_on) as int) as month,
        used.loans,
        used.loans_linked,
        used.in_house_uses
    from used
    join koha_site
        on koha_site.source = used.source
    left join koha_branch_place
        on koha_branch_place.source = used.source
        and koha_branch_place.branch_code = used.branch_code
        and (
            koha_branch_place.valid_from is null
            or koha_branch_place.valid_from <= used.used_on
        )
        and (
            koha_branch_place.valid_to is null
            or koha_branch_place.valid_to >= used.used_on
        )
),
-- The stock of a year is that of its December, which therefore always has a row.
month_known as (
    select distinct
        source,
        year,
        month
    from used_at
    union
    select distinct
        source,
        year,
        12 as month
    from used_at
),
accessioned as (
    select
        source,
        branch_code,
        -- A copy without a day was always there.
        coalesce(cast(extract(year from accessioned_on) as int), 0) as year,
        coalesce(cast(extract(month from accessioned_on) as int), 0) as month
    from koha_items
),
stock as (
    select
        source,
        branch_code,
        year,
        month,
        count(*) as items
    from accessioned
    group by
        source,
        branch_code,
        year,
        month
),
held_at as (
    select
        coalesce(koha_branch_place.place_id, koha_site.place_id) as place_id,
        month_known.year,
        month_known.month,
        stock.items
    from month_known
    join koha_site
        on koha_site.source = month_known.source
    join stock
        on stock.source = month_known.source
        and stock.year * 12 + stock.month <= month_known.year * 12 + month_known.month
    left join koha_branch_place
        on koha_branch_place.source = stock.source
        and koha_branch_place.branch_code = stock.branch_code
        and (
            koha_branch_place.valid_from is null
            or koha_branch_place.valid_from <= make_date(month_known.year, 12, 31)
        )
        and (
            koha_branch_place.valid_to is null
            or koha_branch_place.valid_to >= make_date(month_known.year, 12, 31)
        )
),
counted as (
    select
        place_id,
        year,
        month,
        loans,
        loans_linked,
        in_house_uses,
        0 as items
    from used_at
    union all
    select
        place_id,
        year,
        month,
        0 as loans,
        0 as loans_linked,
        0 as in_house_uses,
        items
    from held_at
),
summed as (
    select
        coalesce(standing.standing_id, counted.place_id) as place_id,
        counted.year,
        counted.month,
        cast(sum(counted.loans) as bigint) as loans,
        cast(sum(counted.loans_linked) as bigint) as loans_linked,
        cast(sum(counted.in_house_uses) as bigint) as in_house_uses,
        cast(sum(counted.items) as bigint) as items,
        -- The library system counts no visits.
        cast(null as bigint) as visits
    from counted
    left join standing
        on standing.place_id = counted.place_id
        and standing.year = counted.year
    group by
        coalesce(standing.standing_id, counted.place_id),
        counted.year,
        counted.month
)
select * from summed
