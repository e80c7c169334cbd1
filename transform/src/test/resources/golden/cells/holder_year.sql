-- One row per indicator, place, year and dimension that holder_year can tell.
with
grouped as (
  select
    place_id as place_1,
    year,
    target_group,
    gender,
    age_band,
    count(*) filter (where is_titled_again) as sum_1,
    count(*) as sum_2
  from holder_year
  group by
    place_id,
    year,
    target_group,
    gender,
    age_band
),
items as (
  select *
  from (values
    (1, 'titled_retained', 'persons')
  ) as listed (item, indicator_id, basis)
),
unpivoted as (
  select
    items.indicator_id,
    items.basis,
    grouped.place_1 as place_id,
    grouped.year,
    case when items.item in (1) then grouped.target_group end as target_group,
    case when items.item in (1) then grouped.gender end as gender,
    case when items.item in (1) then grouped.age_band end as age_band,
    case items.item
      when 1 then sum_1
    end as numerator,
    case items.item
      when 1 then sum_2
    end as denominator,
    case items.item
      when 1 then sum_1 + sum_2
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
    age_band
),
final as (
  select
    cast(indicator_id as string) as indicator_id,
    cast(place_id as string) as place_id,
    cast(year as int) as year,
    cast(target_group as int) as target_group,
    cast(gender as string) as gender,
    cast(age_band as string) as age_band,
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
