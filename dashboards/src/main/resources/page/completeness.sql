-- One row per place with figures, form that communes send, and year.
with

places as (
    select distinct
        place_id,
    from mart.board_headline
    where level <> 'village'
),

reports as (
    select
        place_id,
        year,
        form,
        form_vi,
        expected,
        arrived,
        missing,
        on_time,
        rows_read,
        rows_accepted,
        rows_rejected,
        rows_duplicate,
    from mart.board_completeness
    where source = 'inbox'
        and place_id in (select place_id from places)
)

select * from reports order by place_id, year, form
