-- One row per figure whose reported total contradicts lists that are whole.
with
  contradicted as (
    select
      checked.*,
      indicator.label_vi,
      case source_form
        when 'tapthe' then greatest(-numerator_difference, -denominator_difference)
        else greatest(abs(numerator_difference), abs(denominator_difference))
      end as difference,
    from mart.total_check as checked
    join mart.indicator as indicator on indicator.indicator_id = checked.indicator_id
    where not checked.agrees and checked.places_left_out = 0
  ),
  found as (
    select
      concat_ws(
        ':', 'total_differs_from_lists', source_form, indicator_id, place_id, year
      ) as finding_id,
      case
        when difference * 20 > greatest(listed_denominator, 1) then 'warning'
        else 'notice'
      end as severity,
      'total_differs_from_lists' as rule,
      place_id,
      year,
      cast(null as varchar) as submission_id,
      difference as count,
      format(
        '{}: {} ghi {} trên {}, danh sách có {} trên {}; chênh {} và {}.',
        label_vi,
        case source_form when 'tapthe' then 'số tổng của các tập thể' else 'báo cáo tổng hợp' end,
        mart.number_vi(reported_numerator),
        mart.number_vi(reported_denominator),
        mart.number_vi(listed_numerator),
        mart.number_vi(listed_denominator),
        mart.number_vi(numerator_difference),
        mart.number_vi(denominator_difference)
      ) as message_vi,
    from contradicted
  )
select * from found
