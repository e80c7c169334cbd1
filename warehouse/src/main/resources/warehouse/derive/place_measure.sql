-- One row per commune, district or province and year: how round the figures of 100 and more are that its communes reported, one that a commune's forms repeat counting once.
with
  figures as (
    select distinct
      place_id,
      year,
      value,
    from reported_count
    where value >= 100
  ),
  raised as (
    select
      unit.place_id,
      unit.level,
      figures.year,
      figures.value,
    from figures
    join mart.place_ancestor as pair on pair.place_id = figures.place_id
    join mart.place as unit
      on unit.place_id = pair.ancestor_id
      and unit.level <> 'village'
      and (
        unit.place_id = figures.place_id
        or mart.is_in_force(unit.valid_from, unit.valid_to, mart.year_end(figures.year))
        and unit.level in ('district', 'province')
      )
  ),
  summed as (
    select
      place_id,
      level,
      year,
      count(*) as counts,
      count(*) filter (where value % 10 = 0) as round_counts,
      count(*) filter (where value % 100 = 0) as hundred_counts,
    from raised
    group by all
  ),
  measured as (
    select
      *,
      100.0::double * round_counts / counts as round_percent,
      mart.binomial_tail(round_counts, counts, 0.1) as round_p,
      100.0::double * hundred_counts / counts as hundred_percent,
      mart.binomial_tail(hundred_counts, counts, 0.01) as hundred_p,
    from summed
  )
select * from measured
