-- One row per indicator, place, year and dimension that summary_year can tell.
with
grouped as (
  select
    place_id as place_1,
    year,
    precision,
    sum(recognised) filter (where model = 'citizen' and class = 'adults_in_collectives' and total is not null) as sum_1,
    sum(total) filter (where model = 'citizen' and class = 'adults_in_collectives' and recognised is not null) as sum_2,
    sum(recognised) filter (where model = 'clan' and class is null and registered is not null) as sum_3,
    sum(registered) filter (where model = 'clan' and class is null and recognised is not null) as sum_4,
    sum(recognised) filter (where model = 'clan' and class is null and total is not null) as sum_5,
    sum(total) filter (where model = 'clan' and class is null and recognised is not null) as sum_6,
    sum(recognised) filter (where model = 'unit' and class is null and total is not null) as sum_7,
    sum(total) filter (where model = 'unit' and class is null and recognised is not null) as sum_8,
    sum(recognised) filter (where model = 'community' and class is null and registered is not null) as sum_9,
    sum(registered) filter (where model = 'community' and class is null and recognised is not null) as sum_10,
    sum(recognised) filter (where model = 'community' and class is null and total is not null) as sum_11,
    sum(total) filter (where model = 'community' and class is null and recognised is not null) as sum_12,
    sum(recognised) filter (where model = 'family' and class is null and registered is not null) as sum_13,
    sum(registered) filter (where model = 'family' and class is null and recognised is not null) as sum_14,
    sum(recognised) filter (where model = 'family' and class is null and total is not null) as sum_15,
    sum(total) filter (where model = 'family' and class is null and recognised is not null) as sum_16,
    sum(recognised) filter (where model = 'citizen' and class = 'proficient' and total is not null) as sum_17,
    sum(total) filter (where model = 'citizen' and class = 'proficient' and recognised is not null) as sum_18,
    sum(recognised) filter (where model = 'citizen' and class = 'proficient') as sum_19,
    sum(total) filter (where model = 'citizen' and class = 'with_digital_skill') as sum_20,
    sum(recognised) filter (where model = 'citizen' and class = 'staff_in_units' and total is not null) as sum_21,
    sum(total) filter (where model = 'citizen' and class = 'staff_in_units' and recognised is not null) as sum_22,
    sum(recognised) filter (where model = 'citizen' and class is null and total is not null) as sum_23,
    sum(total) filter (where model = 'citizen' and class is null and recognised is not null) as sum_24,
    sum(recognised) filter (where model = 'citizen' and class = 'with_digital_skill' and total is not null) as sum_25,
    sum(total) filter (where model = 'citizen' and class = 'with_digital_skill' and recognised is not null) as sum_26,
    sum(recognised) filter (where model = 'unit' and class is null and registered is not null) as sum_27,
    sum(registered) filter (where model = 'unit' and class is null and recognised is not null) as sum_28,
    sum(recognised) filter (where model = 'citizen' and class = 'workers_in_collectives' and total is not null) as sum_29,
    sum(total) filter (where model = 'citizen' and class = 'workers_in_collectives' and recognised is not null) as sum_30
  from summary_year
  group by
    place_id,
    year,
    precision
),
items as (
  select *
  from (values
    (1, 'adults_titled_in_collectives', 'totals'),
    (2, 'clans_of_registered', 'totals'),
    (3, 'clans_recognised', 'totals'),
    (4, 'commune_units_recognised', 'totals'),
    (5, 'communities_of_registered', 'totals'),
    (6, 'communities_recognised', 'totals'),
    (7, 'families_of_registered', 'totals'),
    (8, 'families_recognised', 'totals'),
    (9, 'proficient_of_skilled', 'totals'),
    (10, 'proficient_of_titled', 'totals'),
    (11, 'staff_titled_in_units', 'totals'),
    (12, 'title_rate_of_adults', 'totals'),
    (13, 'titled_with_digital_skill', 'totals'),
    (14, 'units_of_registered', 'totals'),
    (15, 'workers_titled_in_collectives', 'totals')
  ) as listed (item, indicator_id, basis)
),
unpivoted as (
  select
    items.indicator_id,
    items.basis,
    grouped.place_1 as place_id,
    grouped.year,
    case when items.item in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15) then grouped.precision end as precision,
    case items.item
      when 1 then sum_1
      when 2 then sum_3
      when 3 then sum_5
      when 4 then sum_7
      when 5 then sum_9
      when 6 then sum_11
      when 7 then sum_13
      when 8 then sum_15
      when 9 then sum_17
      when 10 then sum_19
      when 11 then sum_21
      when 12 then sum_23
      when 13 then sum_25
      when 14 then sum_27
      when 15 then sum_29
    end as numerator,
    case items.item
      when 1 then sum_2
      when 2 then sum_4
      when 3 then sum_6
      when 4 then sum_8
      when 5 then sum_10
      when 6 then sum_12
      when 7 then sum_14
      when 8 then sum_16
      when 9 then sum_18
      when 10 then sum_20
      when 11 then sum_22
      when 12 then sum_24
      when 13 then sum_26
      when 14 then sum_28
      when 15 then sum_30
    end as denominator,
    case items.item
      when 1 then coalesce(sum_1 + sum_2, 0)
      when 2 then coalesce(sum_3 + sum_4, 0)
      when 3 then coalesce(sum_5 + sum_6, 0)
      when 4 then coalesce(sum_7 + sum_8, 0)
      when 5 then coalesce(sum_9 + sum_10, 0)
      when 6 then coalesce(sum_11 + sum_12, 0)
      when 7 then coalesce(sum_13 + sum_14, 0)
      when 8 then coalesce(sum_15 + sum_16, 0)
      when 9 then coalesce(sum_17 + sum_18, 0)
      when 10 then coalesce(sum_19 + sum_20, 0)
      when 11 then coalesce(sum_21 + sum_22, 0)
      when 12 then coalesce(sum_23 + sum_24, 0)
      when 13 then coalesce(sum_25 + sum_26, 0)
      when 14 then coalesce(sum_27 + sum_28, 0)
      when 15 then coalesce(sum_29 + sum_30, 0)
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
    precision,
    sum(numerator) as numerator,
    sum(denominator) as denominator
  from unpivoted
  where place_id is not null and presence > 0
  group by
    indicator_id,
    basis,
    place_id,
    year,
    precision
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
    cast(precision as string) as precision
  from summed
)
select * from final
