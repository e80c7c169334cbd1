-- One row per place, year, target group, item and band of scores.
with item as (
    -- 0 is the total of the ten.
    select *
    from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10)) as listed (item)
),
counting_assessment as (
    select *
    from assessment
    where rank_in_year = 1
),
scored as (
    select
        person_year.place_id,
        counting_assessment.year,
        counting_assessment.target_group,
        item.item,
        case item.item
            when 0 then counting_assessment.total_score
            when 1 then counting_assessment.score_1
            when 2 then counting_assessment.score_2
            when 3 then counting_assessment.score_3
            when 4 then counting_assessment.score_4
            when 5 then counting_assessment.score_5
            when 6 then counting_assessment.score_6
            when 7 then counting_assessment.score_7
            when 8 then counting_assessment.score_8
            when 9 then counting_assessment.score_9
            when 10 then counting_assessment.score_10
        end as score
    from counting_assessment
    join person_year
        on person_year.person_id = counting_assessment.person_id
        and person_year.year = counting_assessment.year
    cross join item
),
banded as (
    select
        place_id,
        year,
        target_group,
        item,
        case
            when item = 0 then
                case
                    when score >= 950 then 95
                    when score >= 900 then 90
                    when score >= 890 then 89
                    when score >= 880 then 88
                    when score >= 870 then 87
                    when score >= 860 then 86
                    when score >= 850 then 85
                    when score >= 840 then 84
                    when score >= 830 then 83
                    when score >= 820 then 82
                    when score >= 810 then 81
                    when score >= 800 then 80
                    when score >= 790 then 79
                    when score >= 780 then 78
                    when score >= 770 then 77
                    when score >= 760 then 76
                    when score >= 750 then 75
                    when score >= 740 then 74
                    when score >= 730 then 73
                    when score >= 720 then 72
                    when score >= 710 then 71
                    when score >= 700 then 70
                    when score >= 600 then 60
                    when score >= 500 then 50
                    else 0
                end
            when score >= 100 then 10
            when score >= 90 then 9
            when score >= 80 then 8
            when score >= 70 then 7
            when score >= 60 then 6
            when score >= 50 then 5
            when score >= 40 then 4
            when score >= 30 then 3
            when score >= 20 then 2
            when score >= 10 then 1
            else 0
        end as band
    from scored
    where score is not null
),
counted as (
    select
        place_id,
        year,
        target_group,
        item,
        band,
        count(*) as persons
    from banded
    group by
        place_id,
        year,
        target_group,
        item,
        band
)
select * from counted
