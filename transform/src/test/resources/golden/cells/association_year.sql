-- One row per indicator, place, year and dimension that association_year can tell.
with
grouped as (
  select
    place_id as place_1,
    year,
    sum(workers_active_trained) filter (where workers is not null) as n1,
    sum(workers) filter (where workers_active_trained is not null) as d1,
    count(*) filter (where level = 'commune' and leads_learning_centre) as n2,
    count(*) filter (where level = 'commune') as d2,
    sum(coalesce(staff_briefed_criteria, 0) + coalesce(members_briefed_criteria, 0)) filter (where staff_briefed_criteria is not null or members_briefed_criteria is not null) as n3,
    sum(staff + members) filter (where staff_briefed_criteria is not null or members_briefed_criteria is not null) as d3,
    sum(coalesce(staff_briefed_policy, 0) + coalesce(members_briefed_policy, 0)) filter (where staff_briefed_policy is not null or members_briefed_policy is not null) as n4,
    sum(staff + members) filter (where staff_briefed_policy is not null or members_briefed_policy is not null) as d4,
    sum(fund_vnd) as n5,
    sum(members) as n6
  from association_year
  group by
    place_id,
    year
),
items as (
  select 1 as item, 'association_workers_trained' as indicator_id, 'persons' as basis
  union all
  select 2 as item, 'associations_leading_centres' as indicator_id, 'persons' as basis
  union all
  select 3 as item, 'briefed_on_criteria' as indicator_id, 'persons' as basis
  union all
  select 4 as item, 'briefed_on_policy' as indicator_id, 'persons' as basis
  union all
  select 5 as item, 'fund_per_person' as indicator_id, 'persons' as basis
  union all
  select 6 as item, 'members_of_population' as indicator_id, 'persons' as basis
),
unpivoted as (
  select
    items.indicator_id,
    items.basis,
    grouped.place_1 as place_id,
    grouped.year,
    case items.item when 1 then grouped.n1 when 2 then grouped.n2 when 3 then grouped.n3 when 4 then grouped.n4 when 5 then grouped.n5 when 6 then grouped.n6 end as numerator,
    case items.item when 1 then grouped.d1 when 2 then grouped.d2 when 3 then grouped.d3 when 4 then grouped.d4 end as denominator,
    case items.item when 1 then case when n1 >= 0 and d1 >= 0 then n1 + d1 else 0 end when 2 then d2 + n2 when 3 then case when n3 >= 0 and d3 >= 0 then n3 + d3 else 0 end when 4 then case when n4 >= 0 and d4 >= 0 then n4 + d4 else 0 end when 5 then case when n5 is not null then 1 else 0 end when 6 then case when n6 is not null then 1 else 0 end end as presence
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
