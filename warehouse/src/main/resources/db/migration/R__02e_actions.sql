-- What can be done before the next round, and the test of scores at the pass mark.

-- The order of ease: a decision only, a score to fill in, one item to raise, a few points; then those whom nobody
-- assessed, since a form is sooner filled than a year of learning done. The last ones are on no list to work from.
create or replace macro mart.action_order(action) as
  list_position(
    [
      'passed_not_decided',
      'one_item_missing',
      'one_item_short',
      'five_points_short',
      'holder_not_assessed_again',
      'not_assessed',
      'assessed_far',
      'skilled_not_proficient',
      'digital_skill_unknown',
      'holder_without_digital_skill',
      'certificate_not_confirmed',
      'confirmation_unknown',
      'not_confirmed',
      'unit_rated_low',
      'collective_lapsed',
      'collective_not_recognised',
      'not_reached',
      'collective_withdrawn',
      'not_listed',
      'no_data'
    ],
    action
  );

-- Whoever withdrew, or is on no list, is nobody to go to.
create or replace macro mart.is_candidate(action) as
  action not in ('collective_withdrawn', 'not_listed', 'no_data');

create or replace macro mart.counted_vi(indicator_id) as
  case
    when indicator_id like 'families%' then 'gia đình'
    when indicator_id like 'clans%' then 'dòng họ'
    when indicator_id like 'communities%' then 'cộng đồng'
    when indicator_id like '%_communities_%' then 'nơi'
    when indicator_id in ('commune_units_recognised', 'district_units_rated_fair') then 'đơn vị'
    when indicator_id = 'schools_recognised' then 'trường'
    when indicator_id like 'units%' then 'đơn vị'
    when indicator_id = 'associations_leading_centres' then 'hội'
    else 'người'
  end;

create or replace macro mart.action_name_vi(action) as
  case action
    when 'passed_not_decided' then 'Đã đủ điểm, chưa có quyết định công nhận'
    when 'one_item_missing' then 'Còn 1 tiêu chí chưa chấm điểm'
    when 'one_item_short' then 'Còn thiếu 1 tiêu chí'
    when 'five_points_short' then 'Còn thiếu không quá 5 điểm'
    when 'holder_not_assessed_again' then 'Năm trước đạt danh hiệu, năm nay chưa được đánh giá'
    when 'not_assessed' then 'Chưa được đánh giá'
    when 'assessed_far' then 'Đã đánh giá, còn xa mức đạt'
    when 'skilled_not_proficient' then 'Có kỹ năng số, chưa thành thạo'
    when 'digital_skill_unknown' then 'Đạt danh hiệu, báo cáo không ghi kỹ năng số'
    when 'holder_without_digital_skill' then 'Đạt danh hiệu, chưa có kỹ năng số'
    when 'certificate_not_confirmed' then 'Có kỹ năng số, chưa xác nhận trên VNeID'
    when 'confirmation_unknown' then 'Báo cáo không ghi xác nhận trên VNeID'
    when 'not_confirmed' then 'Chưa được xác nhận trên VNeID'
    when 'unit_rated_low' then 'Đã công nhận, xếp loại dưới khá'
    when 'collective_lapsed' then 'Năm trước được công nhận, năm nay chưa'
    when 'collective_not_recognised' then 'Có trong danh sách, chưa được công nhận'
    when 'collective_withdrawn' then 'Đã rút đăng ký'
    when 'not_listed' then 'Chưa có trong danh sách nào'
    when 'not_reached' then 'Chưa đạt'
    when 'no_data' then 'Chưa có số liệu'
  end;

-- The share of a normal distribution above z: Abramowitz and Stegun, Handbook of Mathematical
-- Functions (1964), 26.2.17; off by less than 7.5e-8.
create or replace macro mart.normal_above(z) as
  case when z >= 0 then ${normal_tail} when z < 0 then 1 - ${normal_tail} end;

-- The jump of the log density at the mark (McCrary, Journal of Econometrics 142, 2008): how much
-- more stand on the two points above than on the two below, less a third of the same step three
-- times as wide. Of a density whose logarithm is a parabola, as a normal one, it is 0 wherever its
-- top lies. Half a person is added to each count (Haldane, Anscombe): an empty band has a logarithm.
create or replace macro mart.log_jump(far_below, below, above, far_above) as
  ln((above + 0.5e0) / (below + 0.5e0)) - ln((far_above + 0.5e0) / (far_below + 0.5e0)) / 3;

create or replace macro mart.log_jump_error(far_below, below, above, far_above) as
  sqrt(
    1 / (above + 0.5e0) + 1 / (below + 0.5e0)
    + (1 / (far_above + 0.5e0) + 1 / (far_below + 0.5e0)) / 9
  );

-- How many of those between 78 and 82 a smooth density would have above 80.
create or replace macro mart.expected_above(far_below, below, above, far_above) as
  (below + above)
    / (1 + exp(-ln((far_above + 0.5e0) / (far_below + 0.5e0)) / 3));

-- One row per place, target not yet passed and action, the easiest first; met targets have none.
create or replace view mart.action_list as
with
  actions as (
    select
      indicator_id,
      filter,
      place_id,
      year,
      action,
      cast(sum(people) as bigint) as people
    from mart.action_item
    group by all
  ),
  goals as (
    select
      outlook.*,
      indicator.label_vi,
      indicator.needs_forms,
      indicator.sort_order,
      place.level
    from mart.target_outlook as outlook
    join mart.indicator as indicator on indicator.indicator_id = outlook.indicator_id
    join mart.place as place on place.place_id = outlook.place_id
  ),
  open_goals as (
    select
      goals.*,
      coalesce(actions.action, 'not_reached') as action,
      coalesce(actions.people, goals.denominator - goals.numerator, goals.people_needed) as people
    from goals
    left join actions
      on actions.indicator_id = goals.indicator_id
      and actions.filter = goals.filter
      and actions.place_id = goals.place_id
      and actions.year = goals.year
    where goals.people_needed > 0
  ),
  summed as (
    select
      open_goals.*,
      mart.action_order(action) as action_order,
      case when mart.is_candidate(action) then people else 0 end as candidates,
      cast(
        sum(case when mart.is_candidate(action) then people else 0 end) over (
          partition by indicator_id, place_id, year, programme, filter, target_unit, target_year
          order by mart.action_order(action)
          rows between unbounded preceding and current row
        ) as bigint
      ) as candidates_so_far
    from open_goals
  ),
  taken as (
    select
      indicator_id,
      label_vi,
      sort_order,
      place_id,
      level,
      year,
      programme,
      filter,
      target_unit,
      target_year,
      target,
      is_next,
      status,
      people_needed,
      action,
      action_order,
      people,
      greatest(0, least(candidates, people_needed - (candidates_so_far - candidates))) as takes,
      greatest(0, people_needed - candidates_so_far) as remaining,
      best_round,
      rounds_left,
      cast(case when best_round > 0 then (people_needed + best_round - 1) // best_round end as bigint)
        as rounds_needed,
      mart.action_name_vi(action) || ': ' || mart.number_vi(people) || ' '
        || mart.counted_vi(indicator_id) as action_vi
    from summed
  ),
  arrived as (
    select distinct
      upward.ancestor_id as place_id,
      report.year,
      report.form
    from mart.completeness as report
    join mart.place_ancestor as upward on upward.place_id = report.place_id
    where report.arrived
  ),
  needed as (
    select
      indicator_id,
      place_id,
      year,
      programme,
      filter,
      target_unit,
      unnest(string_split(replace(coalesce(needs_forms, ''), ' ', ''), ',')) as form
    from goals
    where status = 'no_data'
  ),
  missing as (
    select
      needed.indicator_id,
      needed.place_id,
      needed.year,
      needed.programme,
      needed.filter,
      needed.target_unit,
      string_agg(mart.form_vi(needed.form), ', ' order by needed.form) as forms_vi
    from needed
    anti join arrived
      on arrived.place_id = needed.place_id
      and arrived.year = needed.year
      and arrived.form = needed.form
    where needed.form <> ''
    group by all
  ),
  silent as (
    select
      goals.indicator_id,
      goals.label_vi,
      goals.sort_order,
      goals.place_id,
      goals.level,
      goals.year,
      goals.programme,
      goals.filter,
      goals.target_unit,
      goals.target_year,
      goals.target,
      goals.is_next,
      goals.status,
      goals.people_needed,
      'no_data' as action,
      mart.action_order('no_data') as action_order,
      cast(null as bigint) as people,
      cast(null as bigint) as takes,
      cast(null as bigint) as remaining,
      goals.best_round,
      goals.rounds_left,
      cast(null as bigint) as rounds_needed,
      mart.action_name_vi('no_data') || coalesce(': thiếu ' || missing.forms_vi, '') as action_vi
    from goals
    left join missing
      on missing.indicator_id = goals.indicator_id
      and missing.place_id = goals.place_id
      and missing.year = goals.year
      and missing.programme = goals.programme
      and missing.filter = goals.filter
      and missing.target_unit = goals.target_unit
    where goals.status = 'no_data'
  )
select * from taken
union all by name
select * from silent;

-- One row per place, target not yet passed and recognition round left: the gap in whole people, the larger parts first.
create or replace view mart.action_round as
with
  goals as (
    select
      indicator_id,
      place_id,
      year,
      programme,
      filter,
      target_unit,
      target_year,
      target,
      is_next,
      people_needed,
      rounds_left,
      best_round,
      year - case when is_provisional then 1 else 0 end as year_before,
      cast(unnest(generate_series(1, rounds_left)) as integer) as round
    from mart.target_outlook
    where people_needed > 0
  ),
  parted as (
    select
      indicator_id,
      place_id,
      year,
      programme,
      filter,
      target_unit,
      target_year,
      target,
      is_next,
      people_needed,
      rounds_left,
      round,
      year_before + round as round_year,
      cast(
        people_needed // rounds_left
        + case when round <= people_needed % rounds_left then 1 else 0 end as bigint
      ) as people,
      best_round,
      year_before + round > target_year as is_after_target
    from goals
  )
select
  *,
  people > best_round as exceeds_best_round
from parted;

-- One row per figure, action and item, in the words of a planner.
create or replace view mart.action_by_item as
select
  action_item.indicator_id,
  indicator.label_vi,
  action_item.filter,
  action_item.place_id,
  action_item.level,
  action_item.year,
  action_item.is_restated,
  action_item.action,
  mart.action_order(action_item.action) as action_order,
  action_item.item,
  action_item.people,
  mart.action_name_vi(action_item.action)
    || case
      when action_item.item = 0 then ''
      when action_item.action = 'five_points_short'
        then ' (yếu nhất TC' || action_item.item || ')'
      else ' (TC' || action_item.item || ')'
    end
    || ': ' || mart.number_vi(action_item.people) || ' '
    || mart.counted_vi(action_item.indicator_id) as action_vi
from mart.action_item as action_item
join mart.indicator as indicator on indicator.indicator_id = action_item.indicator_id;
