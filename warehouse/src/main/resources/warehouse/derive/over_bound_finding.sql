-- One row per share whose count is above its total.
with
  over_bound as (
    select
      'rate_over_bound:' || value.indicator_id || ':' || value.place_id || ':' || value.year
        as finding_id,
      'warning' as severity,
      'rate_over_bound' as rule,
      value.place_id,
      value.year,
      cast(null as varchar) as submission_id,
      value.numerator - value.denominator as count,
      indicator.label_vi || ': tử số lớn hơn mẫu số, tỷ lệ trên 100 %; cần kiểm tra số liệu.'
        as message_vi,
    from mart.indicator_value as value
    join mart.indicator as indicator on indicator.indicator_id = value.indicator_id
    where indicator.is_share and value.numerator > value.denominator
  )
select * from over_bound
