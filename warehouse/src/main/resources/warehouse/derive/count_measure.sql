-- One row per reported count, unit above the communes and year: how alike and how round the communes' figures are.
with
  raised as (
    select
      reported_count.subject,
      unit.place_id,
      unit.level,
      reported_count.year,
      reported_count.place_id as commune_id,
      reported_count.value,
    from reported_count
    join mart.place_ancestor as pair
      on pair.place_id = reported_count.place_id and pair.ancestor_id <> reported_count.place_id
    join mart.place as unit
      on unit.place_id = pair.ancestor_id
      and unit.level in ('district', 'province')
      and mart.is_in_force(unit.valid_from, unit.valid_to, mart.year_end(reported_count.year))
  ),
  repeated as (
    select
      subject,
      place_id,
      year,
      value as same_value,
      count(*) as same_value_places,
    from raised
    group by subject, place_id, year, value
    qualify
      row_number() over (
        partition by subject, place_id, year
        order by count(*) desc, value desc
      ) = 1
  ),
  summed as (
    select
      subject,
      place_id,
      level,
      year,
      count(*) as places,
      count(*) filter (where value >= 100) as counts,
      count(*) filter (where value >= 100 and value % 10 = 0) as round_counts,
      count(*) filter (where value >= 100 and value % 100 = 0) as hundred_counts,
    from raised
    group by all
  ),
  measured as (
    select
      summed.*,
      repeated.same_value,
      repeated.same_value_places,
      100.0::double * repeated.same_value_places / summed.places as same_value_percent,
      100.0::double * summed.round_counts / nullif(summed.counts, 0) as round_percent,
      mart.binomial_tail(summed.round_counts, summed.counts, 0.1) as round_p,
      100.0::double * summed.hundred_counts / nullif(summed.counts, 0) as hundred_percent,
      mart.binomial_tail(summed.hundred_counts, summed.counts, 0.01) as hundred_p,
    from summed
    join repeated using (subject, place_id, year)
  )
select * from measured
