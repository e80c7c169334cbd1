-- What a reported count is called in a sentence, after its form.
create or replace macro mart.count_column_vi(subject) as
  case split_part(subject, '.', -1)
      when 'population' then 'dân số'
      when 'adults' then 'số người lớn'
      when 'workers' then 'số người lao động, hội viên làm công tác khuyến học'
      when 'learners' then 'số học sinh, sinh viên, học viên'
      when 'households' then 'số hộ'
      when 'clans' then 'số dòng họ'
      when 'communities' then 'số thôn, ấp, khóm'
      when 'commune_units' then 'số đơn vị trên địa bàn xã'
      when 'staff' then 'số cán bộ hội'
      when 'members' then 'số hội viên'
      when 'staff_briefed_criteria' then 'số cán bộ được quán triệt tiêu chí'
      when 'members_briefed_criteria' then 'số hội viên được quán triệt tiêu chí'
      when 'staff_briefed_policy' then 'số cán bộ được quán triệt chủ trương'
      when 'members_briefed_policy' then 'số hội viên được quán triệt chủ trương'
      when 'workers_active_trained' then 'số người được bồi dưỡng công nghệ thông tin'
      when 'branches' then 'số chi hội'
      when 'committees' then 'số ban khuyến học'
      when 'fund_vnd' then 'quỹ khuyến học'
      when 'total' then 'tổng số'
      when 'registered' then 'số đăng ký'
      when 're_registered' then 'số tái đăng ký'
      when 'newly_registered' then 'số đăng ký mới'
      when 'withdrawn' then 'số giảm'
      when 'recognised' then 'số được công nhận'
      when 're_recognised' then 'số tái công nhận'
      else split_part(subject, '.', -1)
    end
    || case split_part(subject, '.', 1)
      when 'tonghop' then
        case split_part(subject, '.', 2)
          when 'family' then ' của gia đình'
          when 'clan' then ' của dòng họ'
          when 'community' then ' của cộng đồng'
          when 'unit' then ' của đơn vị'
          when 'citizen' then ' của công dân'
          else ''
        end
      else ''
    end;

-- One row per indicator, place, year and unit above the place: how its value stands among the places
-- of its level in that unit, all in force on 31 December. The place itself is one of them. A mean of
-- rates serves the score alone and is not shown: it is no rate of the unit above.
create or replace view mart.peer_score as
with
  grouped as (
    select
      figure.indicator_id,
      figure.place_id,
      figure.level,
      figure.year,
      pair.ancestor_id as parent_id,
      parent.level as parent_level,
      figure.value
    from mart.indicator_value as figure
    join mart.place as own on own.place_id = figure.place_id
    join mart.place_ancestor as pair
      on pair.place_id = figure.place_id and pair.ancestor_id <> figure.place_id
    join mart.place as parent
      on parent.place_id = pair.ancestor_id and parent.level <> 'village'
    where
      mart.is_in_force(parent.valid_from, parent.valid_to, mart.year_end(figure.year))
      and (
        own.level = 'village'
        or mart.is_in_force(own.valid_from, own.valid_to, mart.year_end(figure.year))
      )
  ),
  moments as (
    select
      indicator_id,
      level,
      year,
      parent_id,
      count(value) as peers,
      avg(value) as mean,
      case when max(value) > min(value) then stddev_pop(value) end as deviation,
      median(value) as median,
      min(value) as lowest,
      max(value) as highest
    from grouped
    group by indicator_id, level, year, parent_id
  ),
  deviations as (
    select
      grouped.indicator_id,
      grouped.level,
      grouped.year,
      grouped.parent_id,
      median(abs(grouped.value - moments.median)) as median_deviation,
      avg(abs(grouped.value - moments.median)) as mean_deviation
    from grouped
    join moments using (indicator_id, level, year, parent_id)
    group by grouped.indicator_id, grouped.level, grouped.year, grouped.parent_id
  )
select
  grouped.indicator_id,
  grouped.place_id,
  grouped.level,
  grouped.year,
  grouped.parent_id,
  grouped.parent_level,
  grouped.value,
  moments.peers,
  mart.z_score(grouped.value, moments.mean, moments.deviation) as z,
  mart.modified_z_score(
    grouped.value, moments.median, deviations.median_deviation, deviations.mean_deviation
  ) as modified_z,
  mart.min_max(grouped.value, moments.lowest, moments.highest) as min_max
from grouped
join moments using (indicator_id, level, year, parent_id)
join deviations using (indicator_id, level, year, parent_id);

-- One row per finding: what stands beside the figures of a place.
create or replace view mart.board_finding as
select
  finding.finding_id,
  finding.place_id,
  label.place_name,
  label.level,
  finding.year,
  finding.indicator_id,
  indicator.label_vi,
  finding.rule,
  coalesce(rule.label_vi, finding.rule) as rule_vi,
  finding.severity,
  case finding.severity
    when 'error' then 'Lỗi'
    when 'warning' then 'Cảnh báo'
    else 'Lưu ý'
  end as severity_vi,
  finding.count,
  finding.message_vi,
  finding.first_seen_release,
  finding.first_seen_release = release.release_id as is_new
from mart.finding as finding
cross join (select release_id from mart.release where is_this_file) as release
left join mart.place_label as label on label.place_id = finding.place_id
left join mart.indicator as indicator on indicator.indicator_id = finding.indicator_id
left join mart.finding_rule as rule on rule.rule = finding.rule;
