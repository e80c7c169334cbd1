-- One row per place, earlier day of boundaries and unit on them that holds a part of it which nobody counted.
with
  named as (
    select
      refusal.place_id,
      refusal.drawn_on,
      refusal.unit_id,
      refusal.level as unit_level,
      label.place_name,
      string_agg(
        case when refusal.is_part then 'một phần ' else '' end || unit.place_name,
        '; '
        order by refusal.unit_id
      ) over (partition by refusal.place_id, refusal.drawn_on, refusal.level) as came_from,
      count(*) over (partition by refusal.place_id, refusal.drawn_on, refusal.level) as units,
    from refusal
    join mart.place_label as label on label.place_id = refusal.place_id
    join mart.place_label as unit on unit.place_id = refusal.unit_id
  ),
  refusals as (
    select
      named.place_id,
      boundary_day.boundaries_on,
      named.unit_id,
      named.unit_level,
      'Không tính ngược được ' || named.place_name || ' về ranh giới ngày '
        || strftime(boundary_day.boundaries_on, '%d/%m/%Y') || ': hình thành từ '
        || named.units || ' đơn vị (' || named.came_from
        || '), không có số đếm để chia; không ước tính.' as message_vi,
    from named
    join boundary_day on boundary_day.drawn_on = named.drawn_on
  )
select * from refusals order by place_id, boundaries_on, unit_level, unit_id
