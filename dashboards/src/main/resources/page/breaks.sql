-- One row per indicator and year in which its series breaks.
with

breaks as (
    select
        indicator_id,
        year,
        label_vi,
        message_vi,
    from mart.board_break
)

select * from breaks order by indicator_id, year
