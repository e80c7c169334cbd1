-- One row per place per year with units: those listed there against those counted there.
with listed as (
    select
        year,
        place_id,
        count(*) as units_listed
    from collective_year
    where kind = 'unit'
    group by
        year,
        place_id
),
counted as (
    select
        year,
        place_id,
        sum(
            case level
                when 'commune' then commune_units
                when 'district' then district_units
                when 'province' then province_units
            end
        ) as units_counted
    from population_year
    group by
        year,
        place_id
),
compared as (
    select
        coalesce(listed.year, counted.year) as year,
        coalesce(listed.place_id, counted.place_id) as place_id,
        listed.units_listed,
        counted.units_counted,
        greatest(listed.units_listed, counted.units_counted) as units
    from listed
    full outer join counted
        on counted.year = listed.year
        and counted.place_id = listed.place_id
)
select * from compared
