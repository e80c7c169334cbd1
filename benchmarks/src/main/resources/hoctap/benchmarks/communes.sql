-- One row per commune of a merged province.
create table communes as
with
numbered as (
    select
        code,
        row_number() over (order by code) - 1 as at
    from read_csv('{places}', all_varchar = true)
    where level = 'commune'
        and parent_code = '82'
)
select * from numbered
