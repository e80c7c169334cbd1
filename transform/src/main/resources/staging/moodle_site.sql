-- One row per Moodle site: the place at which it counts learners of no known commune.
with renamed as (
    select
        source,
        place_id
    from landed_moodle_site
)
select * from renamed
