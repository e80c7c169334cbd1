-- One row per recognised village community: the village whose people it holds.
with held as (
    select distinct
        year,
        is_first_half,
        home_id as place_id,
        coalesce(village_code, collective_code) as village_code
    from collective_sought
    where kind = 'community'
        and level = 'village'
        and is_recognised
)
select * from held
