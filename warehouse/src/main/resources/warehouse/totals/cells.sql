-- One row per indicator and year: how many cells, and what they add up to.
with
  totals as (
    select
      indicator_id,
      year,
      count(*) as cells,
      cast(sum(numerator) as bigint) as numerator,
      cast(sum(denominator) as bigint) as denominator,
    from mart.indicator_cell
    group by indicator_id, year
  )
select * from totals order by indicator_id, year
