-- One row per assessment of a person, its scores weighed, ranked within the person's year.
with assessed as (
    select
        landed_cdht.person_id,
        submission.year,
        submission.is_first_half,
        submission.place_id,
        submission.place_code,
        submission.place_level,
        submission.standing_id,
        submission.village_prefix,
        submission.village_suffix,
        submission.sender,
        submission.period,
        landed_cdht.submission_id,
        landed_cdht.row_number as line,
        landed_cdht.birth_year,
        landed_cdht.gender,
        landed_cdht.village_code,
        landed_cdht.target_group,
        landed_cdht.criteria,
        landed_cdht.score_1 as given_1,
        landed_cdht.score_2 as given_2,
        landed_cdht.score_3 as given_3,
        landed_cdht.score_4 as given_4,
        landed_cdht.score_5 as given_5,
        landed_cdht.score_6 as given_6,
        landed_cdht.score_7 as given_7,
        landed_cdht.score_8 as given_8,
        landed_cdht.score_9 as given_9,
        landed_cdht.score_10 as given_10,
        landed_cdht.assessed_on,
        landed_cdht.is_registered,
        landed_cdht.decided_on,
        landed_cdht.decided_on is not null as is_titled,
        landed_cdht.has_vneid,
        landed_cdht.has_certificate,
        landed_cdht.is_self_updated
    from landed_cdht
    join submission
        on submission.submission_id = landed_cdht.submission_id
),
ruled as (
    select
        assessed.*,
        case
            when listed_area.area_class is null then title_rule.pass_total
            else coalesce(title_rule.area_pass_total, title_rule.pass_total)
        end as pass_total,
        title_rule.pass_score,
        coalesce(title_rule.items, 10) as items,
        coalesce(title_rule.digital_item, 5) as digital_item,
        setting.digital_item_pass,
        setting.proficient_item_pass
    from assessed
    left join setting
        on setting.year = assessed.year
    left join title_rule
        on title_rule.year = assessed.year
        and title_rule.criteria = assessed.criteria
        and title_rule.valid_from <= assessed.assessed_on
        and title_rule.valid_to >= assessed.assessed_on
    left join listed_area
        on listed_area.year = assessed.year
        and listed_area.place_id = assessed.place_id
        and listed_area.valid_from <= assessed.assessed_on
        and listed_area.valid_to >= assessed.assessed_on
),
-- A score that the criteria do not ask for is neither counted nor missing.
asked as (
    select
        ruled.*,
        given_1 as score_1,
        case when items >= 2 then given_2 end as score_2,
        case when items >= 3 then given_3 end as score_3,
        case when items >= 4 then given_4 end as score_4,
        case when items >= 5 then given_5 end as score_5,
        case when items >= 6 then given_6 end as score_6,
        case when items >= 7 then given_7 end as score_7,
        case when items >= 8 then given_8 end as score_8,
        case when items >= 9 then given_9 end as score_9,
        case when items >= 10 then given_10 end as score_10
    from ruled
),
counted as (
    select
        asked.*,
        items
        - case when score_1 is null then 0 else 1 end
        - case when score_2 is null then 0 else 1 end
        - case when score_3 is null then 0 else 1 end
        - case when score_4 is null then 0 else 1 end
        - case when score_5 is null then 0 else 1 end
        - case when score_6 is null then 0 else 1 end
        - case when score_7 is null then 0 else 1 end
        - case when score_8 is null then 0 else 1 end
        - case when score_9 is null then 0 else 1 end
        - case when score_10 is null then 0 else 1 end as scores_missing,
        coalesce(score_1, 0)
        + coalesce(score_2, 0)
        + coalesce(score_3, 0)
        + coalesce(score_4, 0)
        + coalesce(score_5, 0)
        + coalesce(score_6, 0)
        + coalesce(score_7, 0)
        + coalesce(score_8, 0)
        + coalesce(score_9, 0)
        + coalesce(score_10, 0) as score_sum,
        cast(
            least(
                score_1, score_2, score_3, score_4, score_5,
                score_6, score_7, score_8, score_9, score_10
            )
        as int) as min_score,
        case when score_1 < 50 then 1 else 0 end
        + case when score_2 < 50 then 1 else 0 end
        + case when score_3 < 50 then 1 else 0 end
        + case when score_4 < 50 then 1 else 0 end
        + case when score_5 < 50 then 1 else 0 end
        + case when score_6 < 50 then 1 else 0 end
        + case when score_7 < 50 then 1 else 0 end
        + case when score_8 < 50 then 1 else 0 end
        + case when score_9 < 50 then 1 else 0 end
        + case when score_10 < 50 then 1 else 0 end as scores_below_5,
        case digital_item
            when 1 then score_1
            when 2 then score_2
            when 3 then score_3
            when 4 then score_4
            when 5 then score_5
            when 6 then score_6
            when 7 then score_7
            when 8 then score_8
            when 9 then score_9
            when 10 then score_10
        end as digital_score
    from asked
),
totalled as (
    select
        counted.*,
        case when scores_missing = 0 then cast(score_sum as int) end as total_score
    from counted
),
weighed as (
    select
        totalled.*,
        case
            when min_score is null then null
            when score_1 = min_score then 1
            when score_2 = min_score then 2
            when score_3 = min_score then 3
            when score_4 = min_score then 4
            when score_5 = min_score then 5
            when score_6 = min_score then 6
            when score_7 = min_score then 7
            when score_8 = min_score then 8
            when score_9 = min_score then 9
            else 10
        end as weakest_item,
        case
            when pass_total is null then null
            else scores_missing = 0 and total_score >= pass_total and min_score >= pass_score
        end as meets_rule,
        case
            when digital_item_pass is not null
                then coalesce(digital_score >= digital_item_pass, false)
            when has_vneid or has_certificate then true
            when has_vneid is null and has_certificate is null then null
            else false
        end as has_digital_skill
    from totalled
),
judged as (
    select
        weighed.*,
        case
            when proficient_item_pass is not null
                then coalesce(digital_score >= proficient_item_pass, false) and has_digital_skill
            else is_self_updated and has_digital_skill
        end as is_proficient
    from weighed
),
ranked as (
    select
        *,
        row_number() over (
            partition by person_id, year
            order by
                is_titled desc nulls last,
                assessed_on desc nulls last,
                place_code asc nulls last,
                sender asc nulls first,
                line asc nulls last,
                period asc nulls last,
                submission_id asc nulls last
        ) as rank_in_year
    from judged
),
marked as (
    select
        *,
        min(case when place_level = 'commune' then rank_in_year end) over (
            partition by person_id, year
        ) as best_rank_of_commune
    from ranked
)
select * from marked
