-- One row per Koha library system: the place at which it counts what no branch places.
with renamed as (
    select
        source,
        place_id
    from landed_koha_site
)
select * from renamed
