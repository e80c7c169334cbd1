-- One row per current submission of a form of state that counts in its year.
with state as (
    select
        submission_id,
        form,
        place_id,
        year,
        is_first_half,
        is_second_half,
        -- The form of a half that another submission may stand in for.
        case when is_first_half then form end as form_of_first_half,
        case when is_second_half then form end as form_of_second_half
    from submission
    where form in (
        'tapthe', 'danso', 'hoikh', 'tonghop', 'tthtcd', 'thuvien', 'hoatdong', 'coquan'
    )
),
sent_by_successor as (
    select distinct
        succession.from_place_id as place_id,
        state.form,
        state.year
    from state
    join succession
        on succession.to_place_id = state.place_id
    where not state.is_first_half
        -- What happened in the first half did not happen again in the second.
        and (state.form <> 'hoatdong' or not state.is_second_half)
),
sent_for_year as (
    select distinct
        place_id,
        form,
        year
    from state
    where not is_first_half
        and not is_second_half
),
counted as (
    select state.submission_id
    from state
    left join sent_by_successor
        on sent_by_successor.place_id = state.place_id
        and sent_by_successor.form = state.form_of_first_half
        and sent_by_successor.year = state.year
    left join sent_for_year
        on sent_for_year.place_id = state.place_id
        and sent_for_year.form = state.form_of_second_half
        and sent_for_year.year = state.year
    where sent_by_successor.place_id is null
        and sent_for_year.place_id is null
)
select * from counted
