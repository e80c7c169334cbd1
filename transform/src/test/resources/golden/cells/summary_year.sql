-- One row per indicator, place, year and dimension that summary_year can tell.
with
grouped as (
  select
    place_id as place_1,
    year,
    sum(recognised) filter (where model = 'citizen' and class = 'adults_in_collectives' and total is not null) as n1,
    sum(total) filter (where model = 'citizen' and class = 'adults_in_collectives' and recognised is not null) as d1,
    sum(recognised) filter (where model = 'clan' and class is null and registered is not null) as n2,
    sum(registered) filter (where model = 'clan' and class is null and recognised is not null) as d2,
    sum(recognised) filter (where model = 'clan' and class is null and total is not null) as n3,
    sum(total) filter (where model = 'clan' and class is null and recognised is not null) as d3,
    sum(recognised) filter (where model = 'unit' and class is null and total is not null) as n4,
    sum(total) filter (where model = 'unit' and class is null and recognised is not null) as d4,
    sum(recognised) filter (where model = 'community' and class is null and registered is not null) as n5,
    sum(registered) filter (where model = 'community' and class is null and recognised is not null) as d5,
    sum(recognised) filter (where model = 'community' and class is null and total is not null) as n6,
    sum(total) filter (where model = 'community' and class is null and recognised is not null) as d6,
    sum(recognised) filter (where model = 'family' and class is null and registered is not null) as n7,
    sum(registered) filter (where model = 'family' and class is null and recognised is not null) as d7,
    sum(recognised) filter (where model = 'family' and class is null and total is not null) as n8,
    sum(total) filter (where model = 'family' and class is null and recognised is not null) as d8,
    sum(recognised) filter (where model = 'citizen' and class = 'proficient' and total is not null) as n9,
    sum(total) filter (where model = 'citizen' and class = 'proficient' and recognised is not null) as d9,
    sum(recognised) filter (where model = 'citizen' and class = 'proficient') as n10,
    sum(total) filter (where model = 'citizen' and class = 'with_digital_skill') as d10,
    sum(recognised) filter (where model = 'citizen' and class = 'staff_in_units' and total is not null) as n11,
    sum(total) filter (where model = 'citizen' and class = 'staff_in_units' and recognised is not null) as d11,
    sum(recognised) filter (where model = 'citizen' and class is null and total is not null) as n12,
    sum(total) filter (where model = 'citizen' and class is null and recognised is not null) as d12,
    sum(recognised) filter (where model = 'citizen' and class = 'with_digital_skill' and total is not null) as n13,
    sum(total) filter (where model = 'citizen' and class = 'with_digital_skill' and recognised is not null) as d13,
    sum(recognised) filter (where model = 'unit' and class is null and registered is not null) as n14,
    sum(registered) filter (where model = 'unit' and class is null and recognised is not null) as d14,
    sum(recognised) filter (where model = 'citizen' and class = 'workers_in_collectives' and total is not null) as n15,
    sum(total) filter (where model = 'citizen' and class = 'workers_in_collectives' and recognised is not null) as d15
  from summary_year
  group by
    place_id,
    year
),
items as (
  select 1 as item, 'adults_titled_in_collectives' as indicator_id, 'totals' as basis
  union all
  select 2 as item, 'clans_of_registered' as indicator_id, 'totals' as basis
  union all
  select 3 as item, 'clans_recognised' as indicator_id, 'totals' as basis
  union all
  select 4 as item, 'commune_units_recognised' as indicator_id, 'totals' as basis
  union all
  select 5 as item, 'communities_of_registered' as indicator_id, 'totals' as basis
  union all
  select 6 as item, 'communities_recognised' as indicator_id, 'totals' as basis
  union all
  select 7 as item, 'families_of_registered' as indicator_id, 'totals' as basis
  union all
  select 8 as item, 'families_recognised' as indicator_id, 'totals' as basis
  union all
  select 9 as item, 'proficient_of_skilled' as indicator_id, 'totals' as basis
  union all
  select 10 as item, 'proficient_of_titled' as indicator_id, 'totals' as basis
  union all
  select 11 as item, 'staff_titled_in_units' as indicator_id, 'totals' as basis
  union all
  select 12 as item, 'title_rate_of_adults' as indicator_id, 'totals' as basis
  union all
  select 13 as item, 'titled_with_digital_skill' as indicator_id, 'totals' as basis
  union all
  select 14 as item, 'units_of_registered' as indicator_id, 'totals' as basis
  union all
  select 15 as item, 'workers_titled_in_collectives' as indicator_id, 'totals' as basis
),
unpivoted as (
  select
    items.indicator_id,
    items.basis,
    grouped.place_1 as place_id,
    grouped.year,
    case items.item when 1 then grouped.n1 when 2 then grouped.n2 when 3 then grouped.n3 when 4 then grouped.n4 when 5 then grouped.n5 when 6 then grouped.n6 when 7 then grouped.n7 when 8 then grouped.n8 when 9 then grouped.n9 when 10 then grouped.n10 when 11 then grouped.n11 when 12 then grouped.n12 when 13 then grouped.n13 when 14 then grouped.n14 when 15 then grouped.n15 end as numerator,
    case items.item when 1 then grouped.d1 when 2 then grouped.d2 when 3 then grouped.d3 when 4 then grouped.d4 when 5 then grouped.d5 when 6 then grouped.d6 when 7 then grouped.d7 when 8 then grouped.d8 when 9 then grouped.d9 when 10 then grouped.d10 when 11 then grouped.d11 when 12 then grouped.d12 when 13 then grouped.d13 when 14 then grouped.d14 when 15 then grouped.d15 end as denominator,
    case items.item when 1 then case when n1 >= 0 and d1 >= 0 then n1 + d1 else 0 end when 2 then case when n2 >= 0 and d2 >= 0 then n2 + d2 else 0 end when 3 then case when n3 >= 0 and d3 >= 0 then n3 + d3 else 0 end when 4 then case when n4 >= 0 and d4 >= 0 then n4 + d4 else 0 end when 5 then case when n5 >= 0 and d5 >= 0 then n5 + d5 else 0 end when 6 then case when n6 >= 0 and d6 >= 0 then n6 + d6 else 0 end when 7 then case when n7 >= 0 and d7 >= 0 then n7 + d7 else 0 end when 8 then case when n8 >= 0 and d8 >= 0 then n8 + d8 else 0 end when 9 then case when n9 >= 0 and d9 >= 0 then n9 + d9 else 0 end when 10 then case when n10 >= 0 and d10 >= 0 then n10 + d10 else 0 end when 11 then case when n11 >= 0 and d11 >= 0 then n11 + d11 else 0 end when 12 then case when n12 >= 0 and d12 >= 0 then n12 + d12 else 0 end when 13 then case when n13 >= 0 and d13 >= 0 then n13 + d13 else 0 end when 14 then case when n14 >= 0 and d14 >= 0 then n14 + d14 else 0 end when 15 then case when n15 >= 0 and d15 >= 0 then n15 + d15 else 0 end end as presence
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
