-- One row per place and year with learners or completions of its learning systems.
with begun as (
    select distinct
        person_id,
        learner_source,
        learner_account_id,
        cast(extract(year from begun_on) as int) as year
    from learning_enrolment
    where begun_on is not null
),
counted as (
    select
        person_id,
        learner_source,
        learner_account_id,
        year,
        1 as learners,
        0 as completions,
        0 as digital_completions
    from begun
    union all
    select
        person_id,
        learner_source,
        learner_account_id,
        year,
        0 as learners,
        1 as completions,
        case when is_digital then 1 else 0 end as digital_completions
    from learning_completion
),
learned as (
    select
        person_id,
        learner_source,
        learner_account_id,
        year,
        sum(learners) as learners,
        sum(completions) as completions,
        sum(digital_completions) as digital_completions
    from counted
    group by
        person_id,
        learner_source,
        learner_account_id,
        year
),
placed as (
    select
        coalesce(
            learner_commune.place_id,
            standing.standing_id,
            learner_place.site_place_id
        ) as place_id,
        learned.year,
        learned.learners,
        learned.completions,
        learned.digital_completions
    from learned
    join learner_place
        on coalesce(learner_place.person_id, 0) = coalesce(learned.person_id, 0)
        and coalesce(learner_place.learner_source, '') = coalesce(learned.learner_source, '')
        and coalesce(learner_place.learner_account_id, 0) = coalesce(learned.learner_account_id, 0)
    left join learner_commune
        on learner_commune.commune_code = learner_place.commune_code
        and learner_commune.year = learned.year
    left join standing
        on standing.place_id = learner_place.site_place_id
        and standing.year = learned.year
),
summed as (
    select
        place_id,
        year,
        cast(sum(learners) as bigint) as learners,
        cast(sum(completions) as bigint) as completions,
        cast(sum(digital_completions) as bigint) as digital_completions
    from placed
    group by
        place_id,
        year
)
select * from summed
