-- One row per Moodle account whose profile names a commune.
with renamed as (
    select
        source,
        userid as account_id,
        commune_code
    from landed_moodle_user_info_data
    where commune_code is not null
)
select * from renamed
