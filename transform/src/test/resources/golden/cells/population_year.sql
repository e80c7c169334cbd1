-- One row per indicator, place, year and dimension that population_year can tell.
with
grouped as (
  select
    place_id as place_1,
    finest_place_id as place_2,
    year,
    sum(adults) as d1,
    sum(population) as d2,
    sum(population) as d3,
    sum(clans) as d4,
    sum(commune_units) as d5,
    sum(communities) as d6,
    sum(adults) as d7,
    sum(district_units) as d8,
    sum(households) as d9,
    sum(population) as d10,
    sum(learners) as d11,
    sum(population) as d12,
    sum(population) as d13,
    sum(population) as d14,
    sum(adults) as d15
  from population_year
  group by
    place_id,
    finest_place_id,
    year
),
items as (
  select 1 as item, 'adults_digital_confirmed' as indicator_id, 'persons' as basis
  union all
  select 2 as item, 'book_uses_per_person' as indicator_id, 'persons' as basis
  union all
  select 3 as item, 'books_held_per_person' as indicator_id, 'persons' as basis
  union all
  select 4 as item, 'clans_recognised' as indicator_id, 'persons' as basis
  union all
  select 5 as item, 'commune_units_recognised' as indicator_id, 'persons' as basis
  union all
  select 6 as item, 'communities_recognised' as indicator_id, 'persons' as basis
  union all
  select 7 as item, 'digital_course_completion' as indicator_id, 'persons' as basis
  union all
  select 8 as item, 'district_units_rated_fair' as indicator_id, 'persons' as basis
  union all
  select 9 as item, 'families_recognised' as indicator_id, 'persons' as basis
  union all
  select 10 as item, 'fund_per_person' as indicator_id, 'persons' as basis
  union all
  select 11 as item, 'learners_titled' as indicator_id, 'persons' as basis
  union all
  select 12 as item, 'library_borrowers_rate' as indicator_id, 'persons' as basis
  union all
  select 13 as item, 'loans_per_person' as indicator_id, 'persons' as basis
  union all
  select 14 as item, 'members_of_population' as indicator_id, 'persons' as basis
  union all
  select 15 as item, 'title_rate_of_adults' as indicator_id, 'persons' as basis
),
unpivoted as (
  select
    items.indicator_id,
    items.basis,
    case when items.item in (1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14) then grouped.place_1 when items.item in (9, 15) then grouped.place_2 end as place_id,
    grouped.year,
    cast(null as bigint) as numerator,
    case items.item when 1 then grouped.d1 when 2 then grouped.d2 when 3 then grouped.d3 when 4 then grouped.d4 when 5 then grouped.d5 when 6 then grouped.d6 when 7 then grouped.d7 when 8 then grouped.d8 when 9 then grouped.d9 when 10 then grouped.d10 when 11 then grouped.d11 when 12 then grouped.d12 when 13 then grouped.d13 when 14 then grouped.d14 when 15 then grouped.d15 end as denominator,
    case items.item when 1 then case when d1 is not null then 1 else 0 end when 2 then case when d2 is not null then 1 else 0 end when 3 then case when d3 is not null then 1 else 0 end when 4 then case when d4 is not null then 1 else 0 end when 5 then case when d5 is not null then 1 else 0 end when 6 then case when d6 is not null then 1 else 0 end when 7 then case when d7 is not null then 1 else 0 end when 8 then case when d8 is not null then 1 else 0 end when 9 then case when d9 is not null then 1 else 0 end when 10 then case when d10 is not null then 1 else 0 end when 11 then case when d11 is not null then 1 else 0 end when 12 then case when d12 is not null then 1 else 0 end when 13 then case when d13 is not null then 1 else 0 end when 14 then case when d14 is not null then 1 else 0 end when 15 then case when d15 is not null then 1 else 0 end end as presence
  from grouped
  cross join items
),
summed as (
  select
    indicator_id,
    basis,
    place_id,
    year,
    sum(numerator) as numerator,
    sum(denominator) as denominator
  from unpivoted
  where place_id is not null and presence > 0
  group by
    indicator_id,
    basis,
    place_id,
    year
),
final as (
  select
    cast(indicator_id as string) as indicator_id,
    cast(place_id as string) as place_id,
    cast(year as int) as year,
    cast(null as int) as target_group,
    cast(null as string) as gender,
    cast(null as string) as age_band,
    cast(null as string) as unit_level,
    cast(null as string) as unit_kind,
    cast(basis as string) as basis,
    cast(numerator as bigint) as numerator,
    cast(denominator as bigint) as denominator,
    cast(null as string) as school_level,
    cast(null as string) as rating
  from summed
)
select * from final
