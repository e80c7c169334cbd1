-- One row per learner: the commune code of the profile, and the place of the site where there is none.
with account as (
    select
        moodle_account_person.person_id,
        case when moodle_account_person.person_id is null then moodle_account_person.source end
            as learner_source,
        case when moodle_account_person.person_id is null then moodle_account_person.account_id end
            as learner_account_id,
        moodle_user_info_data.commune_code,
        moodle_site.place_id as site_place_id
    from moodle_account_person
    join moodle_site
        on moodle_site.source = moodle_account_person.source
    left join moodle_user_info_data
        on moodle_user_info_data.source = moodle_account_person.source
        and moodle_user_info_data.account_id = moodle_account_person.account_id
),
-- Where a person's accounts disagree the smaller code stands, so that the person counts once.
settled as (
    select
        person_id,
        learner_source,
        learner_account_id,
        min(commune_code) as commune_code,
        min(site_place_id) as site_place_id
    from account
    group by
        person_id,
        learner_source,
        learner_account_id
)
select * from settled
