-- One row per indicator, place, year and dimension that person_year can tell.
with
grouped as (
  select
    finest_place_id as place_1,
    unit_place_id as place_2,
    year,
    target_group,
    gender,
    age_band,
    unit_level,
    unit_kind,
    count(*) filter (where is_adult and has_vneid) as sum_1,
    count(*) filter (where is_adult) as sum_2,
    count(*) filter (where is_adult and in_collective and is_titled) as sum_3,
    count(*) filter (where is_adult and in_collective) as sum_4,
    count(*) filter (where meets_rule) as sum_5,
    count(*) filter (where is_assessed) as sum_6,
    count(*) filter (where is_registered and is_titled) as sum_7,
    count(*) filter (where is_registered) as sum_8,
    count(*) filter (where is_adult and digital_courses_completed > 0) as sum_9,
    count(*) filter (where is_adult and digital_courses_completed is not null) as sum_10,
    count(*) filter (where target_group = 4 and is_titled) as sum_11,
    count(*) filter (where target_group = 4) as sum_12,
    count(*) filter (where loans > 0) as sum_13,
    count(*) filter (where loans is not null) as sum_14,
    count(*) filter (where is_titled and is_proficient) as sum_15,
    count(*) filter (where is_titled and has_digital_skill) as sum_16,
    count(*) filter (where is_titled) as sum_17,
    count(*) filter (where unit_level = 'commune' and is_titled) as sum_18,
    count(*) filter (where unit_level = 'commune') as sum_19,
    count(*) filter (where unit_level is not null and is_titled) as sum_20,
    count(*) filter (where unit_level is not null) as sum_21,
    count(*) filter (where is_adult and is_titled) as sum_22,
    count(*) filter (where is_worker and in_collective and is_titled) as sum_23,
    count(*) filter (where is_worker and in_collective) as sum_24
  from person_year
  group by
    finest_place_id,
    unit_place_id,
    year,
    target_group,
    gender,
    age_band,
    unit_level,
    unit_kind
),
items as (
  select *
  from (values
    (1, 'adults_digital_confirmed', 'persons'),
    (2, 'adults_titled_in_collectives', 'persons'),
    (3, 'assessed_meeting_rule', 'persons'),
    (4, 'citizens_of_registered', 'persons'),
    (5, 'digital_course_completion', 'persons'),
    (6, 'learners_titled', 'persons'),
    (7, 'library_borrowers_rate', 'persons'),
    (8, 'proficient_of_skilled', 'persons'),
    (9, 'proficient_of_titled', 'persons'),
    (10, 'staff_titled_in_commune_units', 'persons'),
    (11, 'staff_titled_in_units', 'persons'),
    (12, 'title_rate_of_adults', 'persons'),
    (13, 'titled_with_digital_skill', 'persons'),
    (14, 'workers_titled_in_collectives', 'persons')
  ) as listed (item, indicator_id, basis)
),
unpivoted as (
  select
    items.indicator_id,
    items.basis,
    case
      when items.item in (1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 14) then grouped.place_1
      when items.item in (10, 11) then grouped.place_2
    end as place_id,
    grouped.year,
    case when items.item in (1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14) then grouped.target_group end as target_group,
    case when items.item in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14) then grouped.gender end as gender,
    case when items.item in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14) then grouped.age_band end as age_band,
    case when items.item in (11) then grouped.unit_level end as unit_level,
    case when items.item in (10, 11) then grouped.unit_kind end as unit_kind,
    case items.item
      when 1 then sum_1
      when 2 then sum_3
      when 3 then sum_5
      when 4 then sum_7
      when 5 then sum_9
      when 6 then sum_11
      when 7 then sum_13
      when 8 then sum_15
      when 9 then sum_15
      when 10 then sum_18
      when 11 then sum_20
      when 12 then sum_22
      when 13 then sum_16
      when 14 then sum_23
    end as numerator,
    case items.item
      when 2 then sum_4
      when 3 then sum_6
      when 4 then sum_8
      when 8 then sum_16
      when 9 then sum_17
      when 10 then sum_19
      when 11 then sum_21
      when 13 then sum_17
      when 14 then sum_24
    end as denominator,
    case items.item
      when 1 then sum_2
      when 2 then sum_3 + sum_4
      when 3 then sum_5 + sum_6
      when 4 then sum_7 + sum_8
      when 5 then sum_10
      when 6 then sum_12
      when 7 then sum_14
      when 8 then sum_15 + sum_16
      when 9 then sum_15 + sum_17
      when 10 then sum_18 + sum_19
      when 11 then sum_20 + sum_21
      when 12 then sum_2
      when 13 then sum_16 + sum_17
      when 14 then sum_23 + sum_24
    end as presence
  from grouped
  cross join items
),
summed as (
  select
    indicator_id,
    basis,
    place_id,
    year,
    target_group,
    gender,
    age_band,
    unit_level,
    unit_kind,
    sum(numerator) as numerator,
    sum(denominator) as denominator
  from unpivoted
  where place_id is not null and presence > 0
  group by
    indicator_id,
    basis,
    place_id,
    year,
    target_group,
    gender,
    age_band,
    unit_level,
    unit_kind
),
final as (
  select
    cast(indicator_id as string) as indicator_id,
    cast(place_id as string) as place_id,
    cast(year as int) as year,
    cast(target_group as int) as target_group,
    cast(gender as string) as gender,
    cast(age_band as string) as age_band,
    cast(unit_level as string) as unit_level,
    cast(unit_kind as string) as unit_kind,
    cast(basis as string) as basis,
    cast(numerator as bigint) as numerator,
    cast(denominator as bigint) as denominator,
    cast(null as string) as school_level,
    cast(null as string) as rating,
    cast(null as string) as precision
  from summed
)
select * from final
