-- One row per recognised village community: the village whose people it holds.
with held as (
    select distinct
        year,
        is_first_half,
        listed_place_id,
        coalesce(village_code, collective_code) as village_code
    from collective
    where kind = 'community'
        and level = 'village'
        and is_recognised
)
select * from held
