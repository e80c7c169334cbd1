-- One row per commune, district and province in force on 31 December, in the provinces concerned.
with standing_place as (
    select
        data_year.year,
        place_version.place_id,
        place_version.level
    from place_version
    join concerned_province
        on concerned_province.province_id = place_version.province_id
    cross join data_year
    where place_version.valid_from <= make_date(data_year.year, 12, 31)
        and place_version.valid_to >= make_date(data_year.year, 12, 31)
)
select * from standing_place
