-- One row per commune code that a learner's profile names and year: the commune that it means on
-- 31 December, or the last one that bore it before.
with code_year as (
    select distinct
        learner_place.commune_code,
        learning_year.year
    from learner_place
    cross join learning_year
    where learner_place.commune_code is not null
),
ranked as (
    select
        code_year.commune_code,
        code_year.year,
        place_version.place_id,
        row_number() over (
            partition by code_year.commune_code, code_year.year
            order by
                place_version.valid_from desc nulls last,
                place_version.place_id asc nulls last
        ) as rank_of_version
    from code_year
    join place_version
        on place_version.code = code_year.commune_code
        and place_version.level = 'commune'
        and place_version.valid_from <= make_date(code_year.year, 12, 31)
),
stood as (
    select
        ranked.commune_code,
        ranked.year,
        coalesce(standing.standing_id, ranked.place_id) as place_id
    from ranked
    left join standing
        on standing.place_id = ranked.place_id
        and standing.year = ranked.year
    where ranked.rank_of_version = 1
)
select * from stood
