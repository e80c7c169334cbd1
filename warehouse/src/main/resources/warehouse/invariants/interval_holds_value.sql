-- One row per value outside its own interval (a hair's breadth of rounding allowed).
with
  outside as (
    select
      indicator_id,
      place_id,
      year,
      value,
      low,
      high,
    from mart.indicator_value
    where low > value + 1e-9 or high < value - 1e-9
  )
select * from outside
