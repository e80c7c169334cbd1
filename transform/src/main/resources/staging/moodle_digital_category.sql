-- One row per course category of a Moodle site that teaches digital skills.
with renamed as (
    select
        source,
        category_id
    from landed_moodle_digital_category
)
select * from renamed
