-- One row per fact, year and place that sent the lists it is made of.
with moved as (
    select distinct
        year,
        place_id,
        standing_id
    from village_standing
),
stood as (
    select
        submission_id,
        form,
        rows_accepted,
        year,
        place_id as sent_id,
        standing_id as place_id
    from submission
    union all
    -- The lists of a parted commune are those of its successors too, as far as villages went there.
    select
        submission.submission_id,
        submission.form,
        submission.rows_accepted,
        submission.year,
        submission.place_id as sent_id,
        moved.standing_id as place_id
    from submission
    join moved
        on moved.place_id = submission.place_id
        and moved.year = submission.year
),
sent as (
    select distinct
        'person_year' as fact,
        year,
        sent_id,
        place_id
    from stood
    where form in ('cdht', 'thanhvien')
        and rows_accepted > 0
    union all
    select distinct
        'collective_year' as fact,
        stood.year,
        stood.sent_id,
        stood.place_id
    from stood
    join state_submission
        on state_submission.submission_id = stood.submission_id
    where stood.form = 'tapthe'
)
select * from sent
