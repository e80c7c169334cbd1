-- One row per year in which someone began or completed a course.
with known as (
    select cast(extract(year from begun_on) as int) as year
    from learning_enrolment
    where begun_on is not null
    union
    select year
    from learning_completion
)
select * from known
