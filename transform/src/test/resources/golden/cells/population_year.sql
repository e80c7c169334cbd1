-- One row per indicator, place, year and dimension that population_year can tell.
with
grouped as (
  select
    place_id as place_1,
    finest_place_id as place_2,
    year,
    sum(adults) as sum_1,
    sum(population) as sum_2,
    sum(clans) as sum_3,
    sum(commune_units) as sum_4,
    sum(communities) as sum_5,
    sum(district_units) as sum_6,
    sum(households) as sum_7,
    sum(learners) as sum_8
  from population_year
  group by
    place_id,
    finest_place_id,
    year
),
items as (
  select *
  from (values
    (1, 'adults_digital_confirmed', 'persons'),
    (2, 'book_uses_per_person', 'persons'),
    (3, 'books_held_per_person', 'persons'),
    (4, 'clans_recognised', 'persons'),
    (5, 'commune_units_recognised', 'persons'),
    (6, 'communities_recognised', 'persons'),
    (7, 'digital_course_completion', 'persons'),
    (8, 'district_units_rated_fair', 'persons'),
    (9, 'families_recognised', 'persons'),
    (10, 'fund_per_person', 'persons'),
    (11, 'learners_titled', 'persons'),
    (12, 'library_borrowers_rate', 'persons'),
    (13, 'loans_per_person', 'persons'),
    (14, 'members_of_population', 'persons'),
    (15, 'title_rate_of_adults', 'persons')
  ) as listed (item, indicator_id, basis)
),
unpivoted as (
  select
    items.indicator_id,
    items.basis,
    case
      when items.item in (1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14) then grouped.place_1
      when items.item in (9, 15) then grouped.place_2
    end as place_id,
    grouped.year,
    cast(null as bigint) as numerator,
    case items.item
      when 1 then sum_1
      when 2 then sum_2
      when 3 then sum_2
      when 4 then sum_3
      when 5 then sum_4
      when 6 then sum_5
      when 7 then sum_1
      when 8 then sum_6
      when 9 then sum_7
      when 10 then sum_2
      when 11 then sum_8
      when 12 then sum_2
      when 13 then sum_2
      when 14 then sum_2
      when 15 then sum_1
    end as denominator,
    case items.item
      when 1 then case when sum_1 is not null then 1 else 0 end
      when 2 then case when sum_2 is not null then 1 else 0 end
      when 3 then case when sum_2 is not null then 1 else 0 end
      when 4 then case when sum_3 is not null then 1 else 0 end
      when 5 then case when sum_4 is not null then 1 else 0 end
      when 6 then case when sum_5 is not null then 1 else 0 end
      when 7 then case when sum_1 is not null then 1 else 0 end
      when 8 then case when sum_6 is not null then 1 else 0 end
      when 9 then case when sum_7 is not null then 1 else 0 end
      when 10 then case when sum_2 is not null then 1 else 0 end
      when 11 then case when sum_8 is not null then 1 else 0 end
      when 12 then case when sum_2 is not null then 1 else 0 end
      when 13 then case when sum_2 is not null then 1 else 0 end
      when 14 then case when sum_2 is not null then 1 else 0 end
      when 15 then case when sum_1 is not null then 1 else 0 end
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
