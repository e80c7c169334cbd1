-- One row per indicator.
with

indicators as (
    select
        indicator_id,
        label_vi,
        base_vi,
    from mart.indicator
)

select * from indicators order by indicator_id
