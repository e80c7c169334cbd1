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
    count(*) filter (where is_adult and has_vneid) as n1,
    count(*) filter (where is_adult) as r1,
    count(*) filter (where is_adult and in_collective and is_titled) as n2,
    count(*) filter (where is_adult and in_collective) as d2,
    count(*) filter (where meets_rule) as n3,
    count(*) filter (where is_assessed) as d3,
    count(*) filter (where is_registered and is_titled) as n4,
    count(*) filter (where is_registered) as d4,
    count(*) filter (where is_adult and digital_courses_completed > 0) as n5,
    count(*) filter (where is_adult) as r5,
    count(*) filter (where target_group = 4 and is_titled) as n6,
    count(*) filter (where target_group = 4) as r6,
    count(*) filter (where loans > 0) as n7,
    count(*) filter (where year is not null) as r7,
    count(*) filter (where is_titled and is_proficient) as n8,
    count(*) filter (where is_titled and has_digital_skill) as d8,
    count(*) filter (where is_titled and is_proficient) as n9,
    count(*) filter (where is_titled) as d9,
    count(*) filter (where unit_level = 'commune' and is_titled) as n10,
    count(*) filter (where unit_level = 'commune') as d10,
    count(*) filter (where unit_level is not null and is_titled) as n11,
    count(*) filter (where unit_level is not null) as d11,
    count(*) filter (where is_adult and is_titled) as n12,
    count(*) filter (where is_adult) as r12,
    count(*) filter (where is_titled and has_digital_skill) as n13,
    count(*) filter (where is_titled) as d13,
    count(*) filter (where is_worker and in_collective and is_titled) as n14,
    count(*) filter (where is_worker and in_collective) as d14
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
  select 1 as item, 'adults_digital_confirmed' as indicator_id, 'persons' as basis
  union all
  select 2 as item, 'adults_titled_in_collectives' as indicator_id, 'persons' as basis
  union all
  select 3 as item, 'assessed_meeting_rule' as indicator_id, 'persons' as basis
  union all
  select 4 as item, 'citizens_of_registered' as indicator_id, 'persons' as basis
  union all
  select 5 as item, 'digital_course_completion' as indicator_id, 'persons' as basis
  union all
  select 6 as item, 'learners_titled' as indicator_id, 'persons' as basis
  union all
  select 7 as item, 'library_borrowers_rate' as indicator_id, 'persons' as basis
  union all
  select 8 as item, 'proficient_of_skilled' as indicator_id, 'persons' as basis
  union all
  select 9 as item, 'proficient_of_titled' as indicator_id, 'persons' as basis
  union all
  select 10 as item, 'staff_titled_in_commune_units' as indicator_id, 'persons' as basis
  union all
  select 11 as item, 'staff_titled_in_units' as indicator_id, 'persons' as basis
  union all
  select 12 as item, 'title_rate_of_adults' as indicator_id, 'persons' as basis
  union all
  select 13 as item, 'titled_with_digital_skill' as indicator_id, 'persons' as basis
  union all
  select 14 as item, 'workers_titled_in_collectives' as indicator_id, 'persons' as basis
),
unpivoted as (
  select
    items.indicator_id,
    items.basis,
    case when items.item in (1, 2, 3, 4, 5, 6, 7, 8, 9, 12, 13, 14) then grouped.place_1 when items.item in (10, 11) then grouped.place_2 end as place_id,
    grouped.year,
    case when items.item in (1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13, 14) then grouped.target_group end as target_group,
    case when items.item in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14) then grouped.gender end as gender,
    case when items.item in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14) then grouped.age_band end as age_band,
    case when items.item in (11) then grouped.unit_level end as unit_level,
    case when items.item in (10, 11) then grouped.unit_kind end as unit_kind,
    case items.item when 1 then grouped.n1 when 2 then grouped.n2 when 3 then grouped.n3 when 4 then grouped.n4 when 5 then grouped.n5 when 6 then grouped.n6 when 7 then grouped.n7 when 8 then grouped.n8 when 9 then grouped.n9 when 10 then grouped.n10 when 11 then grouped.n11 when 12 then grouped.n12 when 13 then grouped.n13 when 14 then grouped.n14 end as numerator,
    case items.item when 2 then grouped.d2 when 3 then grouped.d3 when 4 then grouped.d4 when 8 then grouped.d8 when 9 then grouped.d9 when 10 then grouped.d10 when 11 then grouped.d11 when 13 then grouped.d13 when 14 then grouped.d14 end as denominator,
    case items.item when 1 then r1 when 2 then d2 + n2 when 3 then d3 + n3 when 4 then d4 + n4 when 5 then r5 when 6 then r6 when 7 then r7 when 8 then d8 + n8 when 9 then d9 + n9 when 10 then d10 + n10 when 11 then d11 + n11 when 12 then r12 when 13 then d13 + n13 when 14 then d14 + n14 end as presence
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
    cast(null as string) as rating
  from summed
)
select * from final
