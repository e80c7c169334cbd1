-- One row per person per year.
with counting_assessment as (
    select *
    from assessment
    where rank_in_year = 1
),
known as (
    select
        coalesce(counting_assessment.person_id, member_person.person_id) as person_id,
        coalesce(counting_assessment.year, member_person.year) as year,
        counting_assessment.person_id is not null as is_assessed,
        case
            when counting_assessment.place_level <> 'commune'
                and coalesce(member_person.place_level, '') <> 'commune'
                then counting_assessment.best_rank_of_commune
        end as rank_of_other_assessment,
        -- The row that says where the person lives: 1 the counting assessment, 2 a membership,
        -- 3 another assessment.
        case
            when counting_assessment.place_level = 'commune' then 1
            when member_person.place_level = 'commune' then 2
            when counting_assessment.best_rank_of_commune is not null then 3
            when counting_assessment.person_id is not null then 1
            else 2
        end as home,
        case
            when counting_assessment.person_id is null then member_person.birth_year
            else counting_assessment.birth_year
        end as birth_year,
        case
            when counting_assessment.person_id is null then member_person.gender
            else counting_assessment.gender
        end as gender,
        counting_assessment.place_id as assessment_place_id,
        counting_assessment.place_level as assessment_place_level,
        counting_assessment.standing_id as assessment_standing_id,
        counting_assessment.is_first_half as assessment_is_first_half,
        counting_assessment.village_prefix as assessment_village_prefix,
        counting_assessment.village_suffix as assessment_village_suffix,
        counting_assessment.village_code as assessment_village_code,
        member_person.place_id as member_place_id,
        member_person.place_level as member_place_level,
        member_person.standing_id as member_standing_id,
        member_person.is_first_half as member_is_first_half,
        member_person.village_prefix as member_village_prefix,
        member_person.village_suffix as member_village_suffix,
        member_person.village_code as member_village_code,
        counting_assessment.target_group,
        case
            when member_person.person_id is null then false
            else member_person.is_worker
        end as is_worker,
        coalesce(member_person.in_family, false) as in_family,
        coalesce(member_person.in_clan, false) as in_clan,
        coalesce(member_person.in_community, false) as in_community,
        member_person.unit_place_id,
        member_person.unit_level,
        member_person.unit_kind,
        member_person.unit_code,
        counting_assessment.is_registered,
        counting_assessment.criteria,
        counting_assessment.total_score,
        counting_assessment.min_score,
        counting_assessment.scores_missing,
        counting_assessment.scores_below_5,
        counting_assessment.weakest_item,
        counting_assessment.meets_rule,
        coalesce(counting_assessment.is_titled, false) as is_titled,
        counting_assessment.decided_on,
        counting_assessment.has_vneid,
        counting_assessment.has_digital_skill,
        counting_assessment.is_proficient
    from counting_assessment
    full outer join member_person
        on member_person.person_id = counting_assessment.person_id
        and member_person.year = counting_assessment.year
),
housed as (
    select
        known.*,
        case known.home
            when 1 then known.assessment_place_id
            when 2 then known.member_place_id
            else assessment.place_id
        end as home_id,
        case known.home
            when 1 then known.assessment_place_level
            when 2 then known.member_place_level
            else assessment.place_level
        end as home_level,
        case known.home
            when 1 then known.assessment_standing_id
            when 2 then known.member_standing_id
            else assessment.standing_id
        end as place_id,
        case known.home
            when 1 then known.assessment_is_first_half
            when 2 then known.member_is_first_half
            else assessment.is_first_half
        end as home_is_first_half,
        case known.home
            when 1 then known.assessment_village_prefix
            when 2 then known.member_village_prefix
            else assessment.village_prefix
        end as village_prefix,
        case known.home
            when 1 then known.assessment_village_suffix
            when 2 then known.member_village_suffix
            else assessment.village_suffix
        end as village_suffix,
        case known.home
            when 1 then known.assessment_village_code
            when 2 then known.member_village_code
            else assessment.village_code
        end as row_village_code
    from known
    left join assessment
        on assessment.person_id = known.person_id
        and assessment.year = known.year
        and assessment.rank_in_year = known.rank_of_other_assessment
),
without_village as (
    select
        *,
        case when row_village_code is null then home_id end as home_id_without_village
    from housed
),
settled as (
    select
        without_village.*,
        coalesce(without_village.row_village_code, member_village.village_code) as village_code
    from without_village
    left join member_village
        on member_village.person_id = without_village.person_id
        and member_village.year = without_village.year
        and member_village.place_id = without_village.home_id_without_village
),
gathered as (
    select
        settled.*,
        coalesce(village_standing.standing_id, settled.place_id) as standing_id,
        settled.in_community or village_community.village_code is not null as is_in_community
    from settled
    left join village_community
        on village_community.year = settled.year
        and village_community.is_first_half = settled.home_is_first_half
        and village_community.place_id = settled.home_id
        and village_community.village_code = settled.village_code
    left join village_standing
        on village_standing.year = settled.year
        and village_standing.place_id = settled.home_id
        and village_standing.village_code = settled.village_code
),
counted as (
    select
        gathered.person_id,
        gathered.year,
        gathered.standing_id as place_id,
        gathered.unit_place_id,
        gathered.village_code,
        gathered.target_group,
        gathered.gender,
        case
            when gathered.year - gathered.birth_year < 18 then 'under_18'
            when gathered.year - gathered.birth_year < 30 then '18_29'
            when gathered.year - gathered.birth_year < 45 then '30_44'
            when gathered.year - gathered.birth_year < 60 then '45_59'
            when gathered.year - gathered.birth_year >= 60 then '60_plus'
        end as age_band,
        gathered.year - gathered.birth_year >= setting.adult_age as is_adult,
        gathered.is_worker,
        gathered.in_family,
        gathered.in_clan,
        gathered.is_in_community as in_community,
        gathered.in_family or gathered.in_clan or gathered.is_in_community as in_collective,
        gathered.unit_level,
        gathered.unit_kind,
        gathered.unit_code,
        gathered.is_registered,
        gathered.is_assessed,
        gathered.criteria,
        gathered.total_score,
        gathered.min_score,
        gathered.scores_missing,
        gathered.scores_below_5,
        gathered.weakest_item,
        gathered.meets_rule,
        gathered.is_titled,
        gathered.decided_on,
        gathered.has_vneid,
        gathered.has_digital_skill,
        gathered.is_proficient,
        -- A year of which no system speaks is unknown, not zero.
        case when library_year.year is not null then coalesce(person_use.loans, 0) end as loans,
        case
            when learning_year.year is not null then coalesce(person_use.courses_completed, 0)
        end as courses_completed,
        case
            when learning_year.year is not null
                then coalesce(person_use.digital_courses_completed, 0)
        end as digital_courses_completed,
        case
            when gathered.home_level = 'commune' and gathered.village_code is not null
                then gathered.village_prefix || gathered.village_code || gathered.village_suffix
            else gathered.standing_id
        end as finest_place_id,
        gathered.home_id as home_place_id
    from gathered
    left join setting
        on setting.year = gathered.year
    left join person_use
        on person_use.person_id = gathered.person_id
        and person_use.year = gathered.year
    left join library_year
        on library_year.year = gathered.year
    left join learning_year
        on learning_year.year = gathered.year
)
select * from counted
