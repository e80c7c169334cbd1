-- One row per indicator, place, year and dimension that association_year can tell.
with
grouped as (
  select
    place_id as place_1,
    year,
    sum(workers_active_trained) filter (where workers is not null) as sum_1,
    sum(workers) filter (where workers_active_trained is not null) as sum_2,
    count(*) filter (where level = 'commune' and leads_learning_centre) as sum_3,
    count(*) filter (where level = 'commune') as sum_4,
    sum(coalesce(staff_briefed_criteria, 0) + coalesce(members_briefed_criteria, 0)) filter (where staff_briefed_criteria is not null or members_briefed_criteria is not null) as sum_5,
    sum(staff + members) filter (where staff_briefed_criteria is not null or members_briefed_criteria is not null) as sum_6,
    sum(coalesce(staff_briefed_policy, 0) + coalesce(members_briefed_policy, 0)) filter (where staff_briefed_policy is not null or members_briefed_policy is not null) as sum_7,
    sum(staff + members) filter (where staff_briefed_policy is not null or members_briefed_policy is not null) as sum_8,
    sum(fund_vnd) as sum_9,
    sum(members) as sum_10
  from association_year
  group by
    place_id,
    year
),
items as (
  select *
  from (values
    (1, 'association_workers_trained', 'persons'),
    (2, 'associations_leading_centres', 'persons'),
    (3, 'briefed_on_criteria', 'persons'),
    (4, 'briefed_on_policy', 'persons'),
    (5, 'fund_per_person', 'persons'),
    (6, 'members_of_population', 'persons')
  ) as listed (item, indicator_id, basis)
),
unpivoted as (
  select
    items.indicator_id,
    items.basis,
    grouped.place_1 as place_id,
    grouped.year,
    case items.item
      when 1 then sum_1
      when 2 then sum_3
      when 3 then sum_5
      when 4 then sum_7
      when 5 then sum_9
      when 6 then sum_10
    end as numerator,
    case items.item
      when 1 then sum_2
      when 2 then sum_4
      when 3 then sum_6
      when 4 then sum_8
    end as denominator,
    case items.item
      when 1 then coalesce(sum_1 + sum_2, 0)
      when 2 then sum_3 + sum_4
      when 3 then coalesce(sum_5 + sum_6, 0)
      when 4 then coalesce(sum_7 + sum_8, 0)
      when 5 then case when sum_9 is not null then 1 else 0 end
      when 6 then case when sum_10 is not null then 1 else 0 end
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
    cast(null as string) as rating,
    cast(null as string) as precision
  from summed
)
select * from final
