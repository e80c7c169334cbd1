-- One row per place, year and source of books: the library system, or the places outside it.
with file_year as (
    -- The library speaks of years of which no file does, and so nothing else is known.
    select distinct year
    from place_year
),
of_library as (
    select
        library_month.place_id,
        library_month.year,
        'library' as source,
        sum(
            coalesce(library_month.loans, 0) + coalesce(library_month.in_house_uses, 0)
        ) as uses,
        sum(case when library_month.month = 12 then library_month.items end) as copies
    from library_month
    join file_year
        on file_year.year = library_month.year
    group by
        library_month.place_id,
        library_month.year
),
of_reading_place as (
    select
        place_id,
        year,
        'reading_place' as source,
        sum(uses) as uses,
        sum(copies) as copies
    from reading_place_year
    group by
        place_id,
        year
),
every_source as (
    select * from of_library
    union all
    select * from of_reading_place
)
select * from every_source
