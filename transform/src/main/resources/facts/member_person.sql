-- One row per person per year with a membership: what they say, and which of them says where.
with ranked as (
    select
        *,
        row_number() over (
            partition by person_id, year
            order by
                is_first_half asc nulls last,
                case place_level when 'commune' then 1 when 'district' then 2 else 3 end asc,
                place_code asc nulls last,
                village_code asc nulls last,
                kind asc nulls last,
                collective_code asc nulls last,
                sender asc nulls first,
                line asc nulls last,
                submission_id asc nulls last
        ) as rank_in_year,
        row_number() over (
            partition by person_id, year
            order by
                case
                    when kind <> 'unit' or not is_recognised then 4
                    when level = 'province' then 1
                    when level = 'district' then 2
                    else 3
                end asc,
                collective_code asc nulls last,
                unit_listed_place_code asc nulls last,
                unit_listed_place_id asc nulls last,
                submission_id asc nulls last,
                line asc nulls last
        ) as rank_of_unit
    from membership
),
marked as (
    select
        *,
        min(case when place_level = 'commune' then rank_in_year end) over (
            partition by person_id, year
        ) as best_rank_of_commune
    from ranked
),
chosen as (
    select
        *,
        rank_in_year = 1 as is_smallest,
        rank_in_year = coalesce(best_rank_of_commune, 1) as is_home,
        rank_of_unit = 1 and kind = 'unit' and is_recognised as is_unit
    from marked
),
gathered as (
    select
        person_id,
        year,
        bool_or(case when is_home then is_first_half end) as is_first_half,
        max(case when is_home then place_id end) as place_id,
        max(case when is_home then place_level end) as place_level,
        max(case when is_home then standing_id end) as standing_id,
        max(case when is_home then village_prefix end) as village_prefix,
        max(case when is_home then village_suffix end) as village_suffix,
        max(case when is_home then village_code end) as village_code,
        max(case when is_smallest then birth_year end) as birth_year,
        max(case when is_smallest then gender end) as gender,
        bool_or(is_worker) as is_worker,
        bool_or(kind = 'family' and is_recognised) as in_family,
        bool_or(kind = 'clan' and is_recognised) as in_clan,
        bool_or(kind = 'community' and is_recognised) as in_community,
        max(case when is_unit then unit_place_id end) as unit_place_id,
        max(case when is_unit then level end) as unit_level,
        max(case when is_unit then unit_kind end) as unit_kind,
        max(case when is_unit then collective_code end) as unit_code
    from chosen
    group by
        person_id,
        year
)
select * from gathered
