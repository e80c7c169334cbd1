-- One row per person per year with an assessment: the one that counts, its scores weighed.
with counting as (
    select
        *,
        cast(
            score_1 + score_2 + score_3 + score_4 + score_5
            + score_6 + score_7 + score_8 + score_9 + score_10
        as int) as total_score,
        cast(
            least(
                score_1, score_2, score_3, score_4, score_5,
                score_6, score_7, score_8, score_9, score_10
            )
        as int) as min_score,
        case when score_1 is null then 1 else 0 end
        + case when score_2 is null then 1 else 0 end
        + case when score_3 is null then 1 else 0 end
        + case when score_4 is null then 1 else 0 end
        + case when score_5 is null then 1 else 0 end
        + case when score_6 is null then 1 else 0 end
        + case when score_7 is null then 1 else 0 end
        + case when score_8 is null then 1 else 0 end
        + case when score_9 is null then 1 else 0 end
        + case when score_10 is null then 1 else 0 end as scores_missing,
        case when score_1 < 50 then 1 else 0 end
        + case when score_2 < 50 then 1 else 0 end
        + case when score_3 < 50 then 1 else 0 end
        + case when score_4 < 50 then 1 else 0 end
        + case when score_5 < 50 then 1 else 0 end
        + case when score_6 < 50 then 1 else 0 end
        + case when score_7 < 50 then 1 else 0 end
        + case when score_8 < 50 then 1 else 0 end
        + case when score_9 < 50 then 1 else 0 end
        + case when score_10 < 50 then 1 else 0 end as scores_below_5
    from assessment
    where rank_in_year = 1
),
weighed as (
    select
        counting.*,
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
            when title_rule.criteria is null then null
            else scores_missing = 0
                and total_score >= title_rule.pass_total
                and min_score >= title_rule.pass_score
        end as meets_rule,
        case
            when setting.digital_item_pass is not null
                then coalesce(score_5 >= setting.digital_item_pass, false)
            when has_vneid or has_certificate then true
            when has_vneid is null and has_certificate is null then null
            else false
        end as has_digital_skill,
        setting.proficient_item_pass
    from counting
    cross join setting
    left join title_rule
        on title_rule.criteria = counting.criteria
        and title_rule.valid_from <= counting.assessed_on
        and title_rule.valid_to >= counting.assessed_on
),
judged as (
    select
        weighed.*,
        case
            when proficient_item_pass is not null
                then coalesce(score_5 >= proficient_item_pass, false) and has_digital_skill
            else is_self_updated and has_digital_skill
        end as is_proficient
    from weighed
)
select * from judged
