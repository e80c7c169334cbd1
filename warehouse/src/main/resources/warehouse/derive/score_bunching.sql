-- One row per place, year and group (0: all) with totals around the pass mark of 80: whether more stand just above it
-- than a smooth distribution would have.
with
  near as (
    select
      upward.ancestor_id as place_id,
      place.level,
      cell.year,
      cell.target_group,
      cell.band,
      cell.persons,
    from mart.score_cell as cell
    join mart.place_ancestor as upward on upward.place_id = cell.place_id
    join mart.place as place on place.place_id = upward.ancestor_id
    where
      cell.item = 0
      and cell.band between 76 and 83
      and (
        upward.ancestor_id = cell.place_id
        or mart.is_in_force(place.valid_from, place.valid_to, mart.year_end(cell.year))
      )
  ),
  grouped as (
    select
      place_id,
      level,
      year,
      target_group,
      band,
      persons,
    from near
    where target_group is not null
    union all
    select
      place_id,
      level,
      year,
      0,
      band,
      persons,
    from near
  ),
  counted as (
    select
      place_id,
      level,
      year,
      target_group,
      cast(coalesce(sum(persons) filter (where band in (76, 77)), 0) as bigint) as persons_76_77,
      cast(coalesce(sum(persons) filter (where band in (78, 79)), 0) as bigint) as persons_78_79,
      cast(coalesce(sum(persons) filter (where band in (80, 81)), 0) as bigint) as persons_80_81,
      cast(coalesce(sum(persons) filter (where band in (82, 83)), 0) as bigint) as persons_82_83,
    from grouped
    group by all
  ),
  judged as (
    select
      *,
      persons_76_77 + persons_78_79 + persons_80_81 + persons_82_83 >= 100
      and least(persons_76_77, persons_82_83) >= 10 as is_enough,
    from counted
  ),
  tested as (
    select
      *,
      case
        when is_enough
          then mart.log_jump(persons_76_77, persons_78_79, persons_80_81, persons_82_83)
      end as log_jump,
      case
        when is_enough
          then mart.expected_above(persons_76_77, persons_78_79, persons_80_81, persons_82_83)
      end as expected_80_81,
      log_jump / mart.log_jump_error(persons_76_77, persons_78_79, persons_80_81, persons_82_83)
        as z,
      mart.normal_above(z) as p_value,
    from judged
  ),
  bunching as (
    select
      * exclude (is_enough),
    from tested
  )
select * from bunching
