-- One row per indicator, place, year and dimension that place_year can tell.
with
grouped as (
  select
    place_id as place_1,
    year,
    count(*) filter (where level = 'commune') as sum_1,
    count(*) filter (where level = 'district') as sum_2,
    count(*) filter (where level = 'province') as sum_3
  from place_year
  group by
    place_id,
    year
),
items as (
  select *
  from (values
    (1, 'commune_communities_recognised', 'persons'),
    (2, 'communes_rated', 'persons'),
    (3, 'district_communities_recognised', 'persons'),
    (4, 'districts_rated', 'persons'),
    (5, 'province_communities_recognised', 'persons')
  ) as listed (item, indicator_id, basis)
),
unpivoted as (
  select
    items.indicator_id,
    items.basis,
    grouped.place_1 as place_id,
    grouped.year,
    cast(null as bigint) as numerator,
    case items.item
      when 1 then sum_1
      when 2 then sum_1
      when 3 then sum_2
      when 4 then sum_2
      when 5 then sum_3
    end as denominator,
    case items.item
      when 1 then sum_1
      when 2 then sum_1
      when 3 then sum_2
      when 4 then sum_2
      when 5 then sum_3
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
