-- The only place where a rate, an interval, a gap in people or a pace is written down.
-- No body names another macro or table: attached beside other files, under any name, each still answers.

create or replace macro ${schema}.indicator_value(numerator, denominator, scale) as
  cast(scale as double) * cast(numerator as double) / nullif(cast(denominator as double), 0);

-- 95 %: z = 1.959963984540054. A count above its total is no share, so it has no interval.
create or replace macro ${schema}.wilson_low(count, total) as
  case
    when count = 0 and total > 0 then 0.0::double
    when total > 0 and count > 0 and count <= total
      then greatest(0.0::double, ${wilson_centre} - ${wilson_half})
  end;

create or replace macro ${schema}.wilson_high(count, total) as
  case
    when count = total and total > 0 then 1.0::double
    when total > 0 and count >= 0 and count < total
      then least(1.0::double, ${wilson_centre} + ${wilson_half})
  end;

-- Whole numbers only: a double rounds 40 % of 12,345,675 up by one now and then.
create or replace macro ${schema}.people_needed(numerator, denominator, target_percent) as
  case
    when numerator is not null and denominator is not null and target_percent is not null then
      cast(
        greatest(
          0::hugeint,
          (
            cast(cast(target_percent as decimal(9, 4)) * 10000 as hugeint)
              * cast(denominator as hugeint) + 999999
          ) // 1000000 - cast(numerator as hugeint)
        ) as bigint
      )
  end;

create or replace macro ${schema}.progress_linear(
  base_value, base_year, value, year, target, target_year
) as
  case
    when year > base_year and target_year > base_year and base_value < target then
      (cast(value as double) - cast(base_value as double))
        / (
          (cast(target as double) - cast(base_value as double))
            * (cast(year as double) - cast(base_year as double))
            / (cast(target_year as double) - cast(base_year as double))
        )
  end;

create or replace macro ${schema}.progress_growth(
  base_value, base_year, value, year, direction, target, target_year
) as
  ${growth};

create or replace macro ${schema}.progress_status_of_ratio(ratio) as
  case
    when ratio >= 0.95::double then 'substantial_progress'
    when ratio >= 0.6::double then 'moderate_progress'
    when ratio >= 0 then 'limited_progress'
    when ratio < 0 then 'deterioration'
    else 'not_available'
  end;

create or replace macro ${schema}.progress_growth_status(
  base_value, base_year, value, year, direction, target, target_year, natural_limit
) as
  case
    when ${reached} then 'target_achieved'
    when ${growth} < 0 then 'deterioration'
    when ${growth} >= case when target is null then 0.015::double * ${room} else 0.95::double end
      then 'substantial_progress'
    when ${growth} >= case when target is null then 0.005::double * ${room} else 0.6::double end
      then 'moderate_progress'
    when ${growth} >= 0 then 'limited_progress'
    else 'not_available'
  end;

create or replace macro ${schema}.progress_growth_score(
  base_value, base_year, value, year, direction, target, target_year, natural_limit
) as
  case
    when ${reached} then 5.0::double
    when ${growth} is null then null
    when target is not null and ${growth} >= 0.6::double
      then least(7.1429::double * ${growth} - 4.2857::double, 5)
    when target is not null then greatest(4.1667::double * ${growth} - 2.5::double, -5)
    when ${growth} < 0 then greatest(125 * ${growth} - 2.5::double, -5)
    when ${room} = 0 then 5.0::double
    when ${growth} >= 0.015::double * ${room} then least(500 * ${growth} / ${room} - 5, 5)
    when ${growth} >= 0.005::double * ${room} then 250 * ${growth} / ${room} - 1.25::double
    else 500 * ${growth} / ${room} - 2.5::double
  end;

-- An aggregate: of figures given as more than, nearly or about, what can be said of their sum.
create or replace macro ${schema}.joint_precision(word) as
  case
    when min(word) = max(word) then min(word)
    when min(word) is not null then 'about'
  end;

-- Whether a reported total can stand beside the count of a list. "More than", "nearly" and "about"
-- reach a tenth; a figure without such a word must be the count itself.
create or replace macro ${schema}.total_agrees(reported, listed, word) as
  case word
    when 'over' then listed >= reported and listed * 10 <= reported * 11
    when 'nearly' then listed <= reported and listed * 10 >= reported * 9
    when 'about' then listed * 10 between reported * 9 and reported * 11
    else listed = reported
  end;

-- What a planner reads in place of a status code.
create or replace macro ${schema}.status_vi(status) as
  case status
    when 'no_data' then 'Chưa có số liệu'
    when 'data_problem' then 'Số liệu cần kiểm tra'
    when 'too_small' then 'Quá ít để đánh giá'
    when 'met' then 'Đạt'
    when 'on_track' then 'Đúng tiến độ'
    when 'slow' then 'Chậm'
    when 'off_track' then 'Chậm nhiều'
    when 'reversing' then 'Giảm'
    when 'no_pace' then 'Năm đầu, chưa tính tiến độ'
  end;

create or replace macro ${schema}.is_in_force(valid_from, valid_to, day) as
  coalesce(valid_from <= day, true) and coalesce(valid_to >= day, true);

create or replace macro ${schema}.year_end(year) as make_date(year, 12, 31);

create or replace macro ${schema}.form_vi(form) as
  case form
    when 'cdht' then 'Công dân học tập'
    when 'thanhvien' then 'Thành viên mô hình'
    when 'tapthe' then 'Mô hình học tập'
    when 'danso' then 'Dân số'
    when 'hoikh' then 'Hội Khuyến học'
    when 'tonghop' then 'Báo cáo tổng hợp'
    when 'thon' then 'Thôn, ấp, khóm, tổ dân phố'
    when 'tthtcd' then 'Trung tâm học tập cộng đồng'
    when 'thuvien' then 'Điểm đọc sách'
    when 'hoatdong' then 'Hoạt động'
    when 'coquan' then 'Thi đua của cơ quan'
    else form
  end;
