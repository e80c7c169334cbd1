-- One row per indicator: the words that stand beside its figures.
with

words as (
    select
        indicator_id,
        sort_order,
        label_vi,
        base_vi,
        meaning_vi,
        citation,
    from mart.indicator
)

select * from words order by sort_order, indicator_id
