-- One row per rule, place and year of which the facts of the year say that something does not fit.
with decided_against_rule as (
    select
        'decision_against_rule' as rule,
        place_id,
        year,
        count(*) as cases
    from person_year
    where is_titled
        and not meets_rule
    group by
        place_id,
        year
),
passed_without_decision as (
    select
        'passed_without_decision' as rule,
        place_id,
        year,
        count(*) as cases
    from person_year
    where meets_rule
        and not is_titled
    group by
        place_id,
        year
),
villages_above_commune as (
    select
        'villages_above_commune' as rule,
        place_id,
        year,
        count(*) as cases
    from population_year
    where population < 0
        or adults < 0
    group by
        place_id,
        year
),
adults_listed as (
    select
        finest_place_id,
        year,
        count(*) as adults
    from person_year
    where is_adult
    group by
        finest_place_id,
        year
),
village_recognised as (
    select distinct
        place_id,
        year,
        coalesce(village_code, collective_code) as village_code
    from collective_year
    where kind = 'community'
        and level = 'village'
        and is_recognised
),
adults_far_below_count as (
    select
        'adults_far_below_count' as rule,
        population_year.place_id,
        population_year.year,
        count(*) as cases
    from village_recognised
    join population_year
        on population_year.place_id = village_recognised.place_id
        and population_year.year = village_recognised.year
        and population_year.village_code = village_recognised.village_code
    left join adults_listed
        on adults_listed.finest_place_id = population_year.finest_place_id
        and adults_listed.year = population_year.year
    where coalesce(adults_listed.adults, 0) * 2 < population_year.adults
    group by
        population_year.place_id,
        population_year.year
),
collective_not_listed as (
    select
        'collective_not_listed' as rule,
        membership.standing_id as place_id,
        membership.year,
        count(*) as cases
    from membership
    join reported
        on reported.place_id = membership.place_id
        and reported.year = membership.year
        and reported.form = 'tapthe'
    -- Memberships held against the year before are not missed in the lists of this one.
    left join setting
        on setting.year = membership.year
    where membership.home_id is null
        and not coalesce(setting.is_previous_year, false)
    group by
        membership.standing_id,
        membership.year
),
described as (
    select
        landed_cdht.person_id,
        submission.year,
        landed_cdht.birth_year,
        case landed_cdht.gender when 'male' then 1 when 'female' then 2 end as gender_number
    from landed_cdht
    join submission
        on submission.submission_id = landed_cdht.submission_id
    union all
    select
        landed_thanhvien.person_id,
        submission.year,
        landed_thanhvien.birth_year,
        case landed_thanhvien.gender when 'male' then 1 when 'female' then 2 end as gender_number
    from landed_thanhvien
    join submission
        on submission.submission_id = landed_thanhvien.submission_id
),
described_twice as (
    select
        person_id,
        year
    from described
    group by
        person_id,
        year
    having min(birth_year) <> max(birth_year)
        or min(gender_number) <> max(gender_number)
),
two_persons_of_one_number as (
    select
        'two_persons_of_one_number' as rule,
        person_year.place_id,
        person_year.year,
        count(*) as cases
    from described_twice
    join person_year
        on person_year.person_id = described_twice.person_id
        and person_year.year = described_twice.year
    group by
        person_year.place_id,
        person_year.year
),
rating_against_points as (
    select
        'rating_against_points' as rule,
        collective_year.place_id,
        collective_year.year,
        count(*) as cases
    from collective_year
    join unit_rating
        on unit_rating.kind = collective_year.kind
        and unit_rating.rating = collective_year.rating
    where collective_year.points < unit_rating.points_from
        or collective_year.points >= unit_rating.points_below
    group by
        collective_year.place_id,
        collective_year.year
),
listed_total as (
    select
        place_id,
        year,
        kind as model,
        count(*) filter (where is_recognised) as recognised
    from collective_year
    group by
        place_id,
        year,
        kind
    union all
    select
        place_id,
        year,
        'citizen' as model,
        count(*) filter (where is_titled) as recognised
    from person_year
    group by
        place_id,
        year
),
summary_differs as (
    select
        'summary_differs_from_lists' as rule,
        summary_year.place_id,
        summary_year.year,
        count(*) as cases
    from summary_year
    join listed_total
        on listed_total.place_id = summary_year.place_id
        and listed_total.year = summary_year.year
        and listed_total.model = summary_year.model
    -- Where the report names a base, the figures themselves are compared, base and all.
    where summary_year.class is null
        and summary_year.total is null
        and summary_year.registered is null
        and summary_year.level = 'commune'
        and summary_year.recognised <> listed_total.recognised
    group by
        summary_year.place_id,
        summary_year.year
),
every_rule as (
    select * from decided_against_rule
    union all
    select * from passed_without_decision
    union all
    select * from villages_above_commune
    union all
    select * from adults_far_below_count
    union all
    select * from collective_not_listed
    union all
    select * from two_persons_of_one_number
    union all
    select * from rating_against_points
    union all
    select * from summary_differs
),
told as (
    select
        every_rule.rule || '/' || every_rule.place_id || '/' || data_year.year_text as finding_id,
        case
            when every_rule.rule = 'passed_without_decision' then 'notice'
            else 'warning'
        end as severity,
        every_rule.rule,
        every_rule.place_id,
        every_rule.year,
        cast(null as string) as submission_id,
        every_rule.cases as count,
        case every_rule.rule
            when 'decision_against_rule'
                then 'Người có quyết định công nhận nhưng điểm đánh giá không đạt quy định'
            when 'passed_without_decision'
                then 'Người có điểm đạt quy định nhưng chưa có quyết định công nhận'
            when 'villages_above_commune'
                then 'Cộng dân số hoặc số người lớn các thôn lớn hơn số của cả xã'
            when 'adults_far_below_count'
                then 'Thôn được công nhận mà danh sách chưa có một nửa số người lớn của thôn'
            when 'collective_not_listed'
                then 'Dòng thành viên ghi mã mô hình không có trong danh sách tập thể'
            when 'two_persons_of_one_number'
                then 'Số định danh được ghi với hai năm sinh hoặc hai giới tính khác nhau'
            when 'rating_against_points'
                then 'Điểm của đơn vị không khớp với xếp loại đã ghi'
            when 'summary_differs_from_lists'
                then 'Số được công nhận trong báo cáo tổng hợp khác với danh sách'
        end as message_vi
    from every_rule
    join data_year
        on data_year.year = every_rule.year
)
select * from told
