-- One row per fact, year and place that sent the lists it is made of.
with sent as (
    select distinct
        'person_year' as fact,
        submission.year,
        submission.place_id as sent_id,
        submission.standing_id as place_id
    from submission
    where submission.form in ('cdht', 'thanhvien')
        and submission.rows_accepted > 0
    union all
    select distinct
        'collective_year' as fact,
        submission.year,
        submission.place_id as sent_id,
        submission.standing_id as place_id
    from submission
    join state_submission
        on state_submission.submission_id = submission.submission_id
    where submission.form = 'tapthe'
)
select * from sent
