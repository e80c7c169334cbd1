-- One row per person and year with a loan or a completed course.
with used as (
    select
        person_id,
        year,
        1 as loans,
        0 as courses_completed,
        0 as digital_courses_completed
    from library_loan
    where person_id is not null
        and not is_on_site
    union all
    select
        person_id,
        year,
        0 as loans,
        1 as courses_completed,
        case when is_digital then 1 else 0 end as digital_courses_completed
    from learning_completion
    where person_id is not null
),
summed as (
    select
        person_id,
        year,
        cast(sum(loans) as bigint) as loans,
        cast(sum(courses_completed) as bigint) as courses_completed,
        cast(sum(digital_courses_completed) as bigint) as digital_courses_completed
    from used
    group by
        person_id,
        year
)
select * from summed
