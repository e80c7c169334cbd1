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
      cast(null as date) as drawn_on,
      cast(1 as decimal(16, 15)) as weight,
      false as is_restated,
    from upward
    union all
    select
      mover.place_id,
      mover.year,
      across.unit_id as ancestor_id,
      across.drawn_on,
      across.weight,
      true as is_restated,
    from mover
    join across on across.mover_id = mover.mover_id and across.year = mover.year
  ),
  parted as (
    select
      own.indicator_id,
      own.filter,
      own.place_id,
      own.year,
      own.is_restated,
      kept.action,
      kept.item,
      own.denominator - own.numerator as short,
      sum(cast(kept.people as decimal(19, 0)) * reached.weight) as people,
    from kept
    join reached on reached.place_id = kept.place_id and reached.year = kept.year
    join own_boundary as own
      on own.place_id = reached.ancestor_id
      and own.year = reached.year
      and own.is_restated = reached.is_restated
      and own.drawn_on is not distinct from reached.drawn_on
      and own.indicator_id = kept.indicator_id
      and own.filter = kept.filter
    group by all
  ),
  -- Parts of people become whole ones by the largest remainder, so that the actions still add up.
  rounded as (
    select
      parted.*,
      floor(people) as whole_people,
      case
        when abs(sum(people) over of_figure - short) < 1 then short
        else round(sum(people) over of_figure)
      end
        - sum(floor(people)) over of_figure as left_over,
      row_number() over (
        partition by indicator_id, filter, place_id, year
        order by people - floor(people) desc, action, item
      ) as turn,
    from parted
    window of_figure as (partition by indicator_id, filter, place_id, year)
  ),
  counted as (
    select
      indicator_id,
      filter,
      place_id,
      year,
      is_restated,
      action,
      item,
      cast(whole_people + case when turn <= left_over then 1 else 0 end as bigint) as people,
    from rounded
    where whole_people + case when turn <= left_over then 1 else 0 end > 0
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
