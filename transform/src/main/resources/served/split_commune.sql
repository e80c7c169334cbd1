-- One row per unit that was split: the year, the last day before, the sure pairs and what lists measure.
with split as (
    select
        from_place_id,
        change_year,
        last_on_before,
        count(*) as successors,
        count(area_m2) as with_area,
        sum(area_m2) as area_m2,
        count(population) as with_population,
        sum(population) as population
    from place_pair
    where is_split
    group by
        from_place_id,
        change_year,
        last_on_before
)
select * from split
