-- One row per counting assessment without a title: what it lacks, and in which item.
with counting_assessment as (
    select *
    from assessment
    where rank_in_year = 1
        and not is_titled
),
measured as (
    select
        person_id,
        year,
        meets_rule,
        total_score,
        scores_missing,
        weakest_item,
        pass_total,
        cast(
            case when score_1 < pass_score then 1 else 0 end
            + case when score_2 < pass_score then 1 else 0 end
            + case when score_3 < pass_score then 1 else 0 end
            + case when score_4 < pass_score then 1 else 0 end
            + case when score_5 < pass_score then 1 else 0 end
            + case when score_6 < pass_score then 1 else 0 end
            + case when score_7 < pass_score then 1 else 0 end
            + case when score_8 < pass_score then 1 else 0 end
            + case when score_9 < pass_score then 1 else 0 end
            + case when score_10 < pass_score then 1 else 0 end
        as int) as scores_below_pass,
        cast(
            coalesce(score_1, 0)
            + coalesce(score_2, 0)
            + coalesce(score_3, 0)
            + coalesce(score_4, 0)
            + coalesce(score_5, 0)
            + coalesce(score_6, 0)
            + coalesce(score_7, 0)
            + coalesce(score_8, 0)
            + coalesce(score_9, 0)
            + coalesce(score_10, 0)
        as int) as present_score,
        case
            when score_1 is null then 1
            when score_2 is null then 2
            when score_3 is null then 3
            when score_4 is null then 4
            when score_5 is null then 5
            when score_6 is null then 6
            when score_7 is null then 7
            when score_8 is null then 8
            when score_9 is null then 9
            when score_10 is null then 10
        end as missing_item
    from counting_assessment
),
judged as (
    select
        person_id,
        year,
        weakest_item,
        missing_item,
        case
            when meets_rule then 'passed_not_decided'
            when pass_total is null then 'assessed_far'
            -- A missing score is worth 10 points at most; what cannot reach the mark so is far.
            when scores_missing = 1 and scores_below_pass = 0 and present_score + 100 >= pass_total
                then 'one_item_missing'
            when scores_missing > 0 then 'assessed_far'
            when scores_below_pass = 1 and total_score >= pass_total then 'one_item_short'
            when scores_below_pass = 0 and total_score >= pass_total - 50 then 'five_points_short'
            else 'assessed_far'
        end as action
    from measured
),
lacking as (
    select
        person_id,
        year,
        action,
        case action
            when 'one_item_missing' then missing_item
            when 'one_item_short' then weakest_item
            when 'five_points_short' then weakest_item
            else 0
        end as item
    from judged
)
select * from lacking
