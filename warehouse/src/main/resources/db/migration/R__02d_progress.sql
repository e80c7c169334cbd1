-- How far the promises of places below fall short of the one above, and how far a year has come by a day.

-- One row per indicator, place, programme, filter, unit, target year and level below it with targets.
-- Inherited targets agree with the place's own by construction; what differs was adopted or carried.
create or replace view mart.target_shortfall as
with
  chosen as (
    select
      target.indicator_id,
      target.place_id,
      target.programme,
      target.filter,
      target.unit,
      target.year,
      target.value,
      target.status,
      target.target_id
    from mart.target as target
    where target.value is not null
    qualify
      row_number() over (
        partition by
          target.indicator_id,
          target.place_id,
          target.programme,
          target.filter,
          target.unit,
          target.year
        order by
          case target.status when 'adopted' then 1 when 'carried' then 2 else 3 end,
          target.target_id
      ) = 1
  ),
  newest as (
    select
      outlook.indicator_id,
      outlook.place_id,
      outlook.filter,
      outlook.denominator,
      outlook.year
    from mart.target_outlook as outlook
    where outlook.denominator is not null
    qualify
      row_number() over (
        partition by outlook.indicator_id, outlook.place_id, outlook.filter
        order by outlook.year desc, outlook.target_id, outlook.target_year
      ) = 1
  ),
  promised as (
    select
      chosen.indicator_id,
      chosen.place_id,
      chosen.programme,
      chosen.filter,
      chosen.unit,
      chosen.year,
      chosen.value as parent_target,
      chosen.status as parent_status,
      place.level,
      -- A place that has ended is compared with the parts it had on its last day.
      least(mart.year_end(chosen.year), coalesce(place.valid_to, mart.year_end(chosen.year)))
        as seen_on
    from chosen
    join mart.place as place on place.place_id = chosen.place_id
    where
      place.level in ('province', 'district')
      and coalesce(place.valid_from <= mart.year_end(chosen.year), true)
  ),
  measured_at as (
    select
      indicator_id,
      unnest(string_split(replace(levels, ' ', ''), ',')) as level
    from mart.indicator
  ),
  below as (
    select
      upward.ancestor_id,
      part.place_id as child_id,
      part.level as child_level,
      part.valid_from,
      part.valid_to
    from mart.place_ancestor as upward
    join mart.place as part on part.place_id = upward.place_id
    where
      upward.ancestor_level in ('province', 'district')
      and part.level in ('district', 'commune')
      and part.level <> upward.ancestor_level
  ),
  child as (
    select
      promised.*,
      below.child_id,
      below.child_level
    from promised
    join below
      on below.ancestor_id = promised.place_id
      and coalesce(below.valid_from <= promised.seen_on, true)
      and coalesce(below.valid_to >= promised.seen_on, true)
    join measured_at
      on measured_at.indicator_id = promised.indicator_id
      and measured_at.level = below.child_level
  ),
  answered as (
    select
      child.*,
      own.value as child_target,
      own.status as child_status,
      case when child.unit = 'people' then 1 else newest.denominator end as weight
    from child
    left join chosen as own
      on own.indicator_id = child.indicator_id
      and own.place_id = child.child_id
      and own.programme = child.programme
      and own.filter = child.filter
      and own.unit = child.unit
      and own.year = child.year
    left join newest
      on newest.indicator_id = child.indicator_id
      and newest.place_id = child.child_id
      and newest.filter = child.filter
  ),
  summed as (
    select
      indicator_id,
      place_id,
      level,
      year,
      programme,
      filter,
      unit as target_unit,
      child_level,
      any_value(parent_target) as parent_target,
      any_value(parent_status) as parent_status,
      count(*) filter (where child_target is not null and weight is not null) as children_counted,
      count(*) filter (where child_target is null) as children_without_target,
      count(*) filter (where child_target is not null and weight is null)
        as children_without_denominator,
      count(*) filter (where child_status in ('adopted', 'carried')) as children_own,
      cast(sum(weight) filter (where child_target is not null) as bigint) as children_denominator,
      -- Ten-thousandths of a point times people: whole numbers, so that nothing is rounded on the way.
      sum(cast(cast(child_target as decimal(18, 4)) * 10000 as hugeint) * weight) as promised
    from answered
    group by
      indicator_id,
      place_id,
      level,
      year,
      programme,
      filter,
      unit,
      child_level
    having count(child_target) > 0
  ),
  valued as (
    select
      summed.*,
      case
        when target_unit = 'people' then mart.indicator_value(promised, 10000, 1)
        else mart.indicator_value(promised, cast(children_denominator as hugeint) * 10000, 1)
      end as children_target,
      case
        when target_unit = 'percent'
          then mart.people_needed(
            (promised + 999999) // 1000000, children_denominator, parent_target
          )
        when target_unit = 'people' and promised is not null
          then greatest(0, cast(ceil(parent_target) as bigint) - cast(promised // 10000 as bigint))
      end as shortfall_people
    from summed
  )
select
  indicator_id,
  place_id,
  level,
  year,
  programme,
  filter,
  target_unit,
  child_level,
  parent_target,
  parent_status,
  children_target,
  case when target_unit <> 'people' then parent_target - children_target end as shortfall_points,
  shortfall_people,
  case when target_unit <> 'people' then children_denominator end as children_denominator,
  children_counted,
  children_without_target,
  children_without_denominator,
  children_own
from valued;

-- One row per place at every level, kind and year: how many were recognised by a day, and in the year before
-- by the same day. The day is moved into the year's window, which ends on 31 March of the next year.
create or replace macro mart.recognised_by(asked_on) as table
with
  window_of_year as (
    select distinct
      decisions.year,
      least(
        greatest(cast(asked_on as date), make_date(decisions.year, 1, 1)),
        make_date(decisions.year + 1, 3, 31)
      ) as as_of
    from mart.recognition_day as decisions
  ),
  turn as (
    select
      window_of_year.year,
      window_of_year.as_of,
      window_of_year.year - years_back.years as counted_year,
      years_back.years = 0 as is_now,
      cast(window_of_year.as_of - to_years(cast(years_back.years as integer)) as date)
        as counted_to
    from window_of_year
    cross join (select unnest([0, 1]) as years) as years_back
  ),
  counted as (
    select
      turn.year,
      turn.as_of,
      turn.counted_to,
      turn.is_now,
      decisions.place_id,
      decisions.kind,
      coalesce(
        sum(decisions.recognised) filter (where decisions.decided_on <= turn.counted_to), 0
      ) as recognised
    from turn
    join mart.recognition_day as decisions on decisions.year = turn.counted_year
    group by
      turn.year,
      turn.as_of,
      turn.counted_to,
      turn.is_now,
      decisions.place_id,
      decisions.kind
  ),
  summed as (
    select
      above.place_id,
      above.level,
      counted.kind,
      counted.year,
      any_value(counted.as_of) as as_of,
      any_value(counted.counted_to) filter (where not counted.is_now) as as_of_before,
      sum(counted.recognised) filter (where counted.is_now) as recognised,
      sum(counted.recognised) filter (where not counted.is_now) as recognised_before
    from counted
    join mart.place_ancestor as upward on upward.place_id = counted.place_id
    join mart.place as above on above.place_id = upward.ancestor_id
    where
      (
        coalesce(above.valid_from <= make_date(counted.year, 12, 31), true)
        and coalesce(above.valid_to >= make_date(counted.year, 12, 31), true)
      )
      or (above.level = 'village' and counted.is_now)
    group by
      above.place_id,
      above.level,
      counted.kind,
      counted.year
  ),
  -- A place that took or gave a part in the year has no figure of the year before on its own boundaries.
  parted as (
    select distinct
      unnest([from_place_id, to_place_id]) as place_id,
      extract(year from effective_on) as year
    from mart.place_change
    where kind = 'part' and not is_suspect
  )
select
  summed.place_id,
  summed.level,
  summed.kind,
  summed.year,
  summed.as_of,
  cast(summed.recognised as bigint) as recognised,
  case when parted.place_id is null then summed.as_of_before end as as_of_before,
  case when parted.place_id is null then cast(summed.recognised_before as bigint) end
    as recognised_before,
  case
    when parted.place_id is null
      then cast(summed.recognised - summed.recognised_before as bigint)
  end as difference
from summed
left join parted on parted.place_id = summed.place_id and parted.year = summed.year
where summed.recognised is not null;

create or replace view mart.recognised_to_date as
select *
from mart.recognised_by((select as_of from mart.release where is_this_file));
