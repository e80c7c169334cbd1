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
    sum(adults_titled) filter (where is_recognised and adults is not null and (kind in ('family', 'clan') or kind = 'community' and level = 'village')) as sum_1,
    sum(adults) filter (where is_recognised and adults_titled is not null and (kind in ('family', 'clan') or kind = 'community' and level = 'village')) as sum_2,
    count(*) filter (where kind = 'clan' and registration in ('new', 'renewed') and is_recognised) as sum_3,
    count(*) filter (where kind = 'clan' and registration in ('new', 'renewed')) as sum_4,
    count(*) filter (where kind = 'clan' and is_recognised) as sum_5,
    count(*) filter (where kind = 'clan') as sum_6,
    count(*) filter (where kind = 'community' and level = 'commune' and is_recognised) as sum_7,
    count(*) filter (where kind = 'community' and level = 'commune') as sum_8,
    count(*) filter (where kind = 'unit' and level = 'commune' and is_recognised) as sum_9,
    count(*) filter (where kind = 'unit' and level = 'commune') as sum_10,
    count(*) filter (where kind = 'community' and level = 'commune' and rating is not null) as sum_11,
    count(*) filter (where kind = 'community' and level = 'village' and registration in ('new', 'renewed') and is_recognised) as sum_12,
    count(*) filter (where kind = 'community' and level = 'village' and registration in ('new', 'renewed')) as sum_13,
    count(*) filter (where kind = 'community' and level = 'village' and is_recognised) as sum_14,
    count(*) filter (where kind = 'community' and level = 'village') as sum_15,
    count(*) filter (where kind = 'community' and level = 'district' and is_recognised) as sum_16,
    count(*) filter (where kind = 'community' and level = 'district') as sum_17,
    count(*) filter (where kind = 'unit' and level = 'district' and is_recognised and rating in ('good', 'fair', 'level_1', 'level_2')) as sum_18,
    count(*) filter (where kind = 'unit' and level = 'district') as sum_19,
    count(*) filter (where kind = 'community' and level = 'district' and rating is not null) as sum_20,
    count(*) filter (where kind = 'family' and registration in ('new', 'renewed') and is_recognised) as sum_21,
    count(*) filter (where kind = 'family' and registration in ('new', 'renewed')) as sum_22,
    count(*) filter (where kind = 'family' and is_recognised) as sum_23,
    count(*) filter (where kind = 'family') as sum_24,
    count(*) filter (where kind = 'community' and level = 'province' and is_recognised) as sum_25,
    count(*) filter (where kind = 'community' and level = 'province') as sum_26,
    count(*) filter (where kind = 'unit' and unit_kind = 'school' and is_recognised) as sum_27,
    count(*) filter (where kind = 'unit' and unit_kind = 'school') as sum_28,
    count(*) filter (where kind = 'unit' and registration in ('new', 'renewed') and is_recognised) as sum_29,
    count(*) filter (where kind = 'unit' and registration in ('new', 'renewed')) as sum_30,
    count(*) filter (where kind = 'unit' and rating is not null) as sum_31,
    count(*) filter (where kind = 'unit') as sum_32,
    sum(workers_titled) filter (where is_recognised and workers is not null and (kind in ('family', 'clan') or kind = 'community' and level = 'village')) as sum_33,
    sum(workers) filter (where is_recognised and workers_titled is not null and (kind in ('family', 'clan') or kind = 'community' and level = 'village')) as sum_34
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
  select *
  from (values
    (1, 'adults_titled_in_collectives', 'totals'),
    (2, 'clans_of_registered', 'persons'),
    (3, 'clans_recognised', 'persons'),
    (4, 'commune_communities_recognised', 'persons'),
    (5, 'commune_units_recognised', 'persons'),
    (6, 'communes_rated', 'persons'),
    (7, 'communities_of_registered', 'persons'),
    (8, 'communities_recognised', 'persons'),
    (9, 'district_communities_recognised', 'persons'),
    (10, 'district_units_rated_fair', 'persons'),
    (11, 'districts_rated', 'persons'),
    (12, 'families_of_registered', 'persons'),
    (13, 'families_recognised', 'persons'),
    (14, 'province_communities_recognised', 'persons'),
    (15, 'schools_recognised', 'persons'),
    (16, 'units_of_registered', 'persons'),
    (17, 'units_rated', 'persons'),
    (18, 'workers_titled_in_collectives', 'totals')
  ) as listed (item, indicator_id, basis)
),
unpivoted as (
  select
    items.indicator_id,
    items.basis,
    case
      when items.item in (1, 13, 18) then grouped.place_1
      when items.item in (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 15, 16, 17) then grouped.place_2
    end as place_id,
    grouped.year,
    case when items.item in (5, 10) then grouped.unit_kind end as unit_kind,
    case when items.item in (15) then grouped.school_level end as school_level,
    case when items.item in (4, 9, 10, 14) then grouped.rating end as rating,
    case items.item
      when 1 then sum_1
      when 2 then sum_3
      when 3 then sum_5
      when 4 then sum_7
      when 5 then sum_9
      when 6 then sum_11
      when 7 then sum_12
      when 8 then sum_14
      when 9 then sum_16
      when 10 then sum_18
      when 11 then sum_20
      when 12 then sum_21
      when 13 then sum_23
      when 14 then sum_25
      when 15 then sum_27
      when 16 then sum_29
      when 17 then sum_31
      when 18 then sum_33
    end as numerator,
    case items.item
      when 1 then sum_2
      when 2 then sum_4
      when 7 then sum_13
      when 12 then sum_22
      when 15 then sum_28
      when 16 then sum_30
      when 18 then sum_34
    end as denominator,
    case items.item
      when 1 then coalesce(sum_1 + sum_2, 0)
      when 2 then sum_3 + sum_4
      when 3 then sum_6
      when 4 then sum_8
      when 5 then sum_10
      when 6 then sum_8
      when 7 then sum_12 + sum_13
      when 8 then sum_15
      when 9 then sum_17
      when 10 then sum_19
      when 11 then sum_17
      when 12 then sum_21 + sum_22
      when 13 then sum_24
      when 14 then sum_26
      when 15 then sum_27 + sum_28
      when 16 then sum_29 + sum_30
      when 17 then sum_32
      when 18 then coalesce(sum_33 + sum_34, 0)
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
    cast(rating as string) as rating,
    cast(null as string) as precision
  from summed
)
select * from final
