-- One row per indicator, place, year and dimension that book_year can tell.
with
grouped as (
  select
    place_id as place_1,
    year,
    sum(uses) as sum_1,
    sum(copies) as sum_2
  from book_year
  group by
    place_id,
    year
),
items as (
  select *
  from (values
    (1, 'book_uses_per_person', 'persons'),
    (2, 'books_held_per_person', 'persons')
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
      when 2 then sum_2
    end as numerator,
    cast(null as bigint) as denominator,
    case items.item
      when 1 then case when sum_1 is not null then 1 else 0 end
      when 2 then case when sum_2 is not null then 1 else 0 end
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
