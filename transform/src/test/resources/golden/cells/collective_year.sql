-- One row per indicator, place, year and dimension that collective_year can tell.
with
grouped as (
  select
    finest_place_id as place_1,
    place_id as place_2,
    year,
    unit_kind,
    school_level,
    rating,
    sum(adults_titled) filter (where is_recognised and adults is not null and (kind in ('family', 'clan') or kind = 'community' and level = 'village')) as n1,
    sum(adults) filter (where is_recognised and adults_titled is not null and (kind in ('family', 'clan') or kind = 'community' and level = 'village')) as d1,
    count(*) filter (where kind = 'clan' and registration in ('new', 'renewed') and is_recognised) as n2,
    count(*) filter (where kind = 'clan' and registration in ('new', 'renewed')) as d2,
    count(*) filter (where kind = 'clan' and is_recognised) as n3,
    count(*) filter (where kind = 'clan') as r3,
    count(*) filter (where kind = 'community' and level = 'commune' and is_recognised) as n4,
    count(*) filter (where kind = 'community' and level = 'commune') as r4,
    count(*) filter (where kind = 'unit' and level = 'commune' and is_recognised) as n5,
    count(*) filter (where kind = 'unit' and level = 'commune') as r5,
    count(*) filter (where kind = 'community' and level = 'commune' and rating is not null) as n6,
    count(*) filter (where kind = 'community' and level = 'commune') as r6,
    count(*) filter (where kind = 'community' and level = 'village' and registration in ('new', 'renewed') and is_recognised) as n7,
    count(*) filter (where kind = 'community' and level = 'village' and registration in ('new', 'renewed')) as d7,
    count(*) filter (where kind = 'community' and level = 'village' and is_recognised) as n8,
    count(*) filter (where kind = 'community' and level = 'village') as r8,
    count(*) filter (where kind = 'community' and level = 'district' and is_recognised) as n9,
    count(*) filter (where kind = 'community' and level = 'district') as r9,
    count(*) filter (where kind = 'unit' and level = 'district' and is_recognised and rating in ('good', 'fair', 'level_1', 'level_2')) as n10,
    count(*) filter (where kind = 'unit' and level = 'district') as r10,
    count(*) filter (where kind = 'community' and level = 'district' and rating is not null) as n11,
    count(*) filter (where kind = 'community' and level = 'district') as r11,
    count(*) filter (where kind = 'family' and registration in ('new', 'renewed') and is_recognised) as n12,
    count(*) filter (where kind = 'family' and registration in ('new', 'renewed')) as d12,
    count(*) filter (where kind = 'family' and is_recognised) as n13,
    count(*) filter (where kind = 'family') as r13,
    count(*) filter (where kind = 'community' and level = 'province' and is_recognised) as n14,
    count(*) filter (where kind = 'community' and level = 'province') as r14,
    count(*) filter (where kind = 'unit' and unit_kind = 'school' and is_recognised) as n15,
    count(*) filter (where kind = 'unit' and unit_kind = 'school') as d15,
    count(*) filter (where kind = 'unit' and registration in ('new', 'renewed') and is_recognised) as n16,
    count(*) filter (where kind = 'unit' and registration in ('new', 'renewed')) as d16,
    count(*) filter (where kind = 'unit' and rating is not null) as n17,
    count(*) filter (where kind = 'unit') as r17,
    sum(workers_titled) filter (where is_recognised and workers is not null and (kind in ('family', 'clan') or kind = 'community' and level = 'village')) as n18,
    sum(workers) filter (where is_recognised and workers_titled is not null and (kind in ('family', 'clan') or kind = 'community' and level = 'village')) as d18
  from collective_year
  group by
    finest_place_id,
    place_id,
    year,
    unit_kind,
    school_level,
    rating
),
items as (
  select 1 as item, 'adults_titled_in_collectives' as indicator_id, 'totals' as basis
  union all
  select 2 as item, 'clans_of_registered' as indicator_id, 'persons' as basis
  union all
  select 3 as item, 'clans_recognised' as indicator_id, 'persons' as basis
  union all
  select 4 as item, 'commune_communities_recognised' as indicator_id, 'persons' as basis
  union all
  select 5 as item, 'commune_units_recognised' as indicator_id, 'persons' as basis
  union all
  select 6 as item, 'communes_rated' as indicator_id, 'persons' as basis
  union all
  select 7 as item, 'communities_of_registered' as indicator_id, 'persons' as basis
  union all
  select 8 as item, 'communities_recognised' as indicator_id, 'persons' as basis
  union all
  select 9 as item, 'district_communities_recognised' as indicator_id, 'persons' as basis
  union all
  select 10 as item, 'district_units_rated_fair' as indicator_id, 'persons' as basis
  union all
  select 11 as item, 'districts_rated' as indicator_id, 'persons' as basis
  union all
  select 12 as item, 'families_of_registered' as indicator_id, 'persons' as basis
  union all
  select 13 as item, 'families_recognised' as indicator_id, 'persons' as basis
  union all
  select 14 as item, 'province_communities_recognised' as indicator_id, 'persons' as basis
  union all
  select 15 as item, 'schools_recognised' as indicator_id, 'persons' as basis
  union all
  select 16 as item, 'units_of_registered' as indicator_id, 'persons' as basis
  union all
  select 17 as item, 'units_rated' as indicator_id, 'persons' as basis
  union all
  select 18 as item, 'workers_titled_in_collectives' as indicator_id, 'totals' as basis
),
unpivoted as (
  select
    items.indicator_id,
    items.basis,
    case when items.item in (1, 13, 18) then grouped.place_1 when items.item in (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17) then grouped.place_2 end as place_id,
    grouped.year,
    case when items.item in (5, 10) then grouped.unit_kind end as unit_kind,
    case when items.item in (15) then grouped.school_level end as school_level,
    case when items.item in (4, 9, 10, 14) then grouped.rating end as rating,
    case items.item when 1 then grouped.n1 when 2 then grouped.n2 when 3 then grouped.n3 when 4 then grouped.n4 when 5 then grouped.n5 when 6 then grouped.n6 when 7 then grouped.n7 when 8 then grouped.n8 when 9 then grouped.n9 when 10 then grouped.n10 when 11 then grouped.n11 when 12 then grouped.n12 when 13 then grouped.n13 when 14 then grouped.n14 when 15 then grouped.n15 when 16 then grouped.n16 when 17 then grouped.n17 when 18 then grouped.n18 end as numerator,
    case items.item when 1 then grouped.d1 when 2 then grouped.d2 when 7 then grouped.d7 when 12 then grouped.d12 when 15 then grouped.d15 when 16 then grouped.d16 when 18 then grouped.d18 end as denominator,
    case items.item when 1 then case when n1 >= 0 and d1 >= 0 then n1 + d1 else 0 end when 2 then d2 + n2 when 3 then r3 when 4 then r4 when 5 then r5 when 6 then r6 when 7 then d7 + n7 when 8 then r8 when 9 then r9 when 10 then r10 when 11 then r11 when 12 then d12 + n12 when 13 then r13 when 14 then r14 when 15 then d15 + n15 when 16 then d16 + n16 when 17 then r17 when 18 then case when n18 >= 0 and d18 >= 0 then n18 + d18 else 0 end end as presence
  from grouped
  cross join items
),
summed as (
  select
    indicator_id,
    basis,
    place_id,
    year,
    unit_kind,
    school_level,
    rating,
    sum(numerator) as numerator,
    sum(denominator) as denominator
  from unpivoted
  where place_id is not null and presence > 0
  group by
    indicator_id,
    basis,
    place_id,
    year,
    unit_kind,
    school_level,
    rating
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
    cast(unit_kind as string) as unit_kind,
    cast(basis as string) as basis,
    cast(numerator as bigint) as numerator,
    cast(denominator as bigint) as denominator,
    cast(school_level as string) as school_level,
    cast(rating as string) as rating
  from summed
)
select * from final
