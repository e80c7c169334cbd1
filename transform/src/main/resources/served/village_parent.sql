-- One row per village that lies in another one of its commune, which lies in none itself.
with part as (
    select
        village_listed.place_id,
        whole.place_id as parent_id
    from village_listed
    join village_listed as whole
        on whole.commune_id = village_listed.commune_id
        and whole.village_code = village_listed.parent_code
    where whole.parent_code is null
)
select * from part
