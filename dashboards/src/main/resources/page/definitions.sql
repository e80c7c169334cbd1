-- One row per indicator and year: what its figures mean.
with

definitions as (
    select
        indicator_id,
        year,
        definition_vi,
    from mart.indicator_definition
)

select * from definitions order by indicator_id, year
