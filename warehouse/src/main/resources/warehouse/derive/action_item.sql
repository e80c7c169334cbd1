-- One row per indicator, filter, place at every level on its own boundaries, year, action and item; what no list
-- holds is an action of its own, so that the actions of an indicator of one list add up to those who do not count yet.
with
  covered as (
    select distinct
      indicator_id,
    from mart.action_cell
  ),
  slices as (
    select
      slice.*,
    from slice
    where slice.dimension in ('', 'unit_level', 'unit_kind')
  ),
  described as (
    select
      cell.*,
      slices.filter,
      case slices.dimension
        when '' then true
        when 'unit_level' then list_contains(slices.members, cell.unit_level)
        when 'unit_kind' then list_contains(slices.members, cell.unit_kind)
      end as is_wanted,
      coalesce(standing.home_id, cell.place_id) as reporting_id,
    from mart.action_cell as cell
    join slices on slices.indicator_id = cell.indicator_id
    join standing on standing.place_id = cell.place_id and standing.year = cell.year
  ),
  kept as (
    select
      described.indicator_id,
      described.filter,
      described.place_id,
      described.year,
      described.action,
      described.item,
      cast(sum(described.people) as bigint) as people,
    from described
    left join reporting_state as state
      on state.indicator_id = described.indicator_id
      and state.place_id = described.reporting_id
      and state.year = described.year
    where described.is_wanted and not coalesce(state.is_left_out, false)
    group by all
  ),
  reached as (
    select
      upward.place_id,
      upward.year,
      upward.ancestor_id,
      false as is_restated,
    from upward
    union all
    select distinct
      across.place_id,
      across.year,
      across.unit_id as ancestor_id,
      true as is_restated,
    from across
  ),
  counted as (
    select
      own.indicator_id,
      own.filter,
      own.place_id,
      own.year,
      own.is_restated,
      kept.action,
      kept.item,
      cast(sum(kept.people) as bigint) as people,
    from kept
    join reached on reached.place_id = kept.place_id and reached.year = kept.year
    join own_boundary as own
      on own.place_id = reached.ancestor_id
      and own.year = reached.year
      and own.is_restated = reached.is_restated
      and own.indicator_id = kept.indicator_id
      and own.filter = kept.filter
    group by all
  ),
  named as (
    select
      indicator_id,
      filter,
      place_id,
      year,
      cast(sum(people) as bigint) as people,
    from counted
    group by all
  ),
  not_listed as (
    select
      own.indicator_id,
      own.filter,
      own.place_id,
      own.year,
      own.is_restated,
      'not_listed' as action,
      0 as item,
      own.denominator - own.numerator - coalesce(named.people, 0) as people,
    from own_boundary as own
    join covered on covered.indicator_id = own.indicator_id
    join slices on slices.indicator_id = own.indicator_id and slices.filter = own.filter
    left join named
      on named.indicator_id = own.indicator_id
      and named.filter = own.filter
      and named.place_id = own.place_id
      and named.year = own.year
    where own.denominator - own.numerator > coalesce(named.people, 0)
  ),
  every_action as (
    select * from counted
    union all by name
    select * from not_listed
  ),
  placed as (
    select
      every_action.*,
      place.level,
    from every_action
    join mart.place as place on place.place_id = every_action.place_id
  )
select * from placed
