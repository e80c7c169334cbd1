-- One row per commune and year whose totals gather just above the pass mark (one in a hundred by chance).
with
  gathered as (
    select
      'bunching_at_pass_mark:' || place_id || ':' || year as finding_id,
      'notice' as severity,
      'bunching_at_pass_mark' as rule,
      place_id,
      year,
      cast(null as varchar) as submission_id,
      persons_80_81 - cast(round(expected_80_81) as bigint) as count,
      'Tổng điểm dồn lại ngay trên mức đạt: ' || persons_80_81
        || ' người từ 80 đến dưới 82 điểm, phân bố đều đặn chỉ khoảng '
        || cast(round(expected_80_81) as bigint)
        || '; nên xem lại cách chấm điểm.' as message_vi,
    from mart.score_bunching
    where level = 'commune' and target_group = 0 and p_value < 0.01
  )
select * from gathered
