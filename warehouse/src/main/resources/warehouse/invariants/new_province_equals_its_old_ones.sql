-- One row per indicator, year, province and day of boundaries where a new province is not the sum of its old ones.
with
  pairs as (
    select distinct
      share.place_id as old_id,
      share.unit_id as new_id,
      old.valid_from as old_from,
      old.valid_to as old_to,
    from mart.place_share as share
    join mart.place as old on old.place_id = share.place_id and old.level = 'province'
    join mart.place as new on new.place_id = share.unit_id and new.level = 'province'
    where old.valid_to < new.valid_from
  ),
  -- A province with one side only has no row, so nothing can be said of the sum.
  with_cells as (
    select distinct
      cell.indicator_id,
      cell.year,
      share.unit_id as province_id,
    from (select distinct indicator_id, year, place_id from mart.indicator_cell) as cell
    join mart.place_ancestor as upward on upward.place_id = cell.place_id
    join mart.place_share as share
      on share.place_id = upward.ancestor_id and share.unit_level = 'province'
  ),
  on_new_boundaries as (
    select
      new.indicator_id,
      new.year,
      new.boundaries_on,
      new.place_id,
      new.numerator,
      new.denominator,
      sum(old.numerator) as parts_numerator,
      sum(old.denominator) as parts_denominator,
      count(old.place_id) as found,
      count(*) as wanted,
    from mart.indicator_restated as new
    join pairs
      on pairs.new_id = new.place_id
      and mart.is_in_force(pairs.old_from, pairs.old_to, mart.year_end(new.year))
    join with_cells
      on with_cells.province_id = pairs.old_id
      and with_cells.indicator_id = new.indicator_id
      and with_cells.year = new.year
    left join mart.indicator_value as old
      on old.place_id = pairs.old_id
      and old.indicator_id = new.indicator_id
      and old.year = new.year
    group by all
  ),
  -- Who is known at the new province only went to neither of the old ones.
  not_restated as (
    select
      cell.indicator_id,
      cell.year,
      refused.boundaries_on,
      refused.place_id,
      sum(cell.numerator) as numerator,
      sum(cell.denominator) as denominator,
    from (
      select distinct place_id, boundaries_on
      from mart.boundary_refusal
      where unit_level = 'province'
    ) as refused
    join mart.indicator_cell as cell on cell.place_id = refused.place_id
    anti join (
      select indicator_id, year, place_id
      from mart.reporting
      where is_left_out
    ) as silent
      on silent.indicator_id = cell.indicator_id
      and silent.year = cell.year
      and silent.place_id = cell.place_id
    group by all
  ),
  on_old_boundaries as (
    select
      new.indicator_id,
      new.year,
      days.boundaries_on,
      new.place_id,
      new.numerator,
      new.denominator,
      sum(old.numerator) + coalesce(any_value(not_restated.numerator), 0) as parts_numerator,
      sum(old.denominator) + coalesce(any_value(not_restated.denominator), 0)
        as parts_denominator,
      count(old.place_id) as found,
      count(*) as wanted,
    from mart.indicator_value as new
    join pairs on pairs.new_id = new.place_id
    join (select distinct boundaries_on from mart.place_share) as days
      on mart.is_in_force(pairs.old_from, pairs.old_to, days.boundaries_on)
    join with_cells
      on with_cells.province_id = pairs.old_id
      and with_cells.indicator_id = new.indicator_id
      and with_cells.year = new.year
    left join mart.indicator_restated as old
      on old.place_id = pairs.old_id
      and old.indicator_id = new.indicator_id
      and old.year = new.year
      and old.boundaries_on = days.boundaries_on
    left join not_restated
      on not_restated.place_id = new.place_id
      and not_restated.indicator_id = new.indicator_id
      and not_restated.year = new.year
      and not_restated.boundaries_on = days.boundaries_on
    where new.oldest_year = new.year and mart.year_end(new.year) > pairs.old_to
    group by
      new.indicator_id, new.year, days.boundaries_on, new.place_id, new.numerator, new.denominator
  ),
  both_ways as (
    select * from on_new_boundaries
    union all by name
    select * from on_old_boundaries
  ),
  broken as (
    select
      *
    from both_ways
    where
      found = wanted
      and (
        numerator is distinct from parts_numerator
        or denominator is distinct from parts_denominator
      )
  )
select * from broken
