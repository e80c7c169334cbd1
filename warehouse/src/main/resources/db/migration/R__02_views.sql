-- Views over the tables: what planners and boards read. No board holds an expression of its own.

create or replace view mart.progress as
select
  indicator_id,
  place_id,
  year,
  value,
  low,
  high,
  base_year,
  base_value,
  target_year,
  target,
  gap_points,
  people_needed,
  people_per_round,
  best_round,
  planned_value,
  pace_linear,
  pace_growth,
  methods_disagree,
  status,
  programme,
  filter,
  target_unit,
  target_id,
  target_status,
  numerator,
  denominator,
  basis,
  is_provisional,
  places_left_out,
  counted_share,
  rounds_left,
  start_year,
  start_value,
  is_restated,
  case
    when best_round is not null then people_per_round > greatest(best_round, 0)
  end as needs_more_than_best
from mart.target_outlook
where is_next;

-- One row per place: a name no other place bears, for people who choose by name. An old and a new
-- unit may share theirs, as may two communes of two districts.
create or replace view mart.place_label as
select
  place.place_id,
  place.level,
  coalesce(place.full_name, place.name) as full_name,
  coalesce(parent.full_name, parent.name) as parent_full_name,
  parent.level as parent_level,
  coalesce(place.full_name, place.name)
    || coalesce(', ' || lower(coalesce(parent.full_name, parent.name)[1]) || coalesce(parent.full_name, parent.name)[2:], '')
    || coalesce(' (đến ' || strftime(place.valid_to, '%d/%m/%Y') || ')', '') as place_name
from mart.place as place
left join mart.place as parent on parent.place_id = place.parent_id;

-- One row per place, indicator, year and target year: of several programmes the indicator's own.
create or replace view mart.board_target as
select
  outlook.place_id,
  label.place_name,
  label.full_name as place_full_name,
  place.level,
  outlook.indicator_id,
  indicator.label_vi,
  indicator.base_vi,
  indicator.unit,
  indicator.sort_order,
  outlook.year,
  outlook.numerator,
  outlook.denominator,
  outlook.value,
  outlook.low,
  outlook.high,
  outlook.target_year,
  outlook.target,
  outlook.planned_value,
  outlook.gap_points,
  outlook.people_needed,
  outlook.people_per_round,
  outlook.best_round,
  outlook.rounds_left,
  outlook.status,
  mart.status_vi(outlook.status) as status_vi,
  outlook.is_next,
  outlook.is_provisional,
  outlook.places_left_out,
  outlook.counted_share,
  outlook.basis,
  outlook.is_restated,
  outlook.programme,
  outlook.filter,
  outlook.target_status,
  mart.is_in_force(place.valid_from, place.valid_to, mart.year_end(outlook.year)) as is_in_force
from mart.target_outlook as outlook
join mart.indicator as indicator on indicator.indicator_id = outlook.indicator_id
join mart.place as place on place.place_id = outlook.place_id
join mart.place_label as label on label.place_id = outlook.place_id
where outlook.target_unit <> 'people'
qualify
  row_number() over (
    partition by outlook.place_id, outlook.indicator_id, outlook.year, outlook.target_year
    order by
      coalesce(
        list_position(string_split(indicator.programme, ','), outlook.programme), 1000000
      ),
      case outlook.target_status when 'adopted' then 1 when 'carried' then 2 else 3 end,
      outlook.programme,
      outlook.filter,
      outlook.target_unit
  ) = 1;

-- One row per place in force, indicator and target year: its last year with figures.
create or replace view mart.board_headline as
select board.*
from mart.board_target as board
where board.is_in_force and board.status <> 'no_data'
qualify
  board.year = max(board.year) over (partition by board.place_id, board.indicator_id);

-- One row per place, indicator and year, with the plan's line; target years ahead have no value.
create or replace view mart.board_by_year as
with
  measured as (
    select
      place_id,
      place_name,
      level,
      indicator_id,
      label_vi,
      base_vi,
      sort_order,
      year,
      value,
      planned_value as target,
      target_year,
      numerator,
      denominator,
      status,
      status_vi,
      is_provisional,
      is_restated,
      places_left_out
    from mart.board_target
    where is_next
  ),
  ahead as (
    select
      place_id,
      place_name,
      level,
      indicator_id,
      label_vi,
      base_vi,
      sort_order,
      target_year as year,
      cast(null as double) as value,
      target,
      target_year,
      cast(null as bigint) as numerator,
      cast(null as bigint) as denominator,
      cast(null as varchar) as status,
      cast(null as varchar) as status_vi,
      false as is_provisional,
      false as is_restated,
      cast(null as bigint) as places_left_out
    from mart.board_target
    qualify
      target_year > max(year) over (partition by place_id, indicator_id)
      and year = max(year) over (partition by place_id, indicator_id)
  )
select * from measured
union all by name
select * from ahead;

-- One row per district or province, commune below it, indicator and target year: the last year of that place.
create or replace view mart.board_commune_gap as
select
  above.place_id,
  label.place_name,
  above.level,
  board.place_id as commune_id,
  case
    when above.level = 'province' and commune.parent_level = 'district'
      then commune.full_name || ', ' || commune.parent_full_name
    else commune.full_name
  end as commune_name,
  board.indicator_id,
  board.label_vi,
  board.base_vi,
  board.sort_order,
  board.year,
  board.numerator,
  board.denominator,
  board.value,
  board.low,
  board.high,
  board.target_year,
  board.target,
  board.gap_points,
  board.people_needed,
  board.people_per_round,
  board.best_round,
  board.status,
  board.status_vi,
  board.is_provisional,
  board.is_next
from mart.board_target as board
join mart.place_ancestor as upward on upward.place_id = board.place_id
join mart.place as above
  on above.place_id = upward.ancestor_id and above.level in ('district', 'province')
join mart.place_label as label on label.place_id = above.place_id
join mart.place_label as commune on commune.place_id = board.place_id
where
  board.level = 'commune'
  and board.is_in_force
  and not board.is_restated
  and mart.is_in_force(above.valid_from, above.valid_to, mart.year_end(board.year))
qualify
  board.year = max(case when board.status <> 'no_data' then board.year end)
    over (partition by above.place_id, board.indicator_id);

-- One row per place, form and year: how many reports were due below it and how many came. A form
-- counts as one of the inbox whether a file or a service brought it.
create or replace view mart.board_completeness as
select
  above.place_id,
  label.place_name,
  above.level,
  case when report.period = 'all' then report.source else 'inbox' end as source,
  report.form,
  mart.form_vi(report.form) as form_vi,
  report.year,
  count(*) filter (where report.expected) as expected,
  count(*) filter (where report.expected and report.arrived) as arrived,
  count(*) filter (where report.expected and not report.arrived) as missing,
  count(*) filter (where report.arrived and report.on_time) as on_time,
  cast(sum(report.rows_read) as bigint) as rows_read,
  cast(sum(report.rows_accepted) as bigint) as rows_accepted,
  cast(sum(report.rows_rejected) as bigint) as rows_rejected,
  cast(sum(report.rows_duplicate) as bigint) as rows_duplicate
from mart.completeness as report
join mart.place_ancestor as upward on upward.place_id = report.place_id
join mart.place as above on above.place_id = upward.ancestor_id
join mart.place_label as label on label.place_id = upward.ancestor_id
where
  above.place_id = report.place_id
  or mart.is_in_force(above.valid_from, above.valid_to, mart.year_end(report.year))
group by
  above.place_id,
  label.place_name,
  above.level,
  case when report.period = 'all' then report.source else 'inbox' end,
  report.form,
  report.year;
