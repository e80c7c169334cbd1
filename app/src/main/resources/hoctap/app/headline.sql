-- One row per province that carries a plan of its own and per headline target of Decision 677, in its last year.
with
  headline as (
    select
      place_full_name,
      label_vi,
      year,
      is_provisional,
      value,
      target_year,
      target,
      gap_points,
      people_needed,
      sort_order,
      place_id
    from mart.board_headline
    where
      level = 'province'
      and programme = '677'
      and is_next
      and unit = 'percent'
      and target_status in ('adopted', 'carried')
  )
select * from headline
order by place_id, sort_order;
