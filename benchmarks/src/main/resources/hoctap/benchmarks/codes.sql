-- One row per commune: its code.
with
ordered as (
    select
        code
    from communes
    order by code
)
select * from ordered
