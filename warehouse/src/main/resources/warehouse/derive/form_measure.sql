-- One row per form, place in force that owes it and year: whether it came, and from how many of the others of the unit above.
with
  owed as (
    select
      report.form,
      report.place_id,
      place.level,
      report.year,
      bool_or(report.arrived)::integer as is_arrived,
    from mart.completeness as report
    join mart.place as place on place.place_id = report.place_id
    where
      report.period <> 'all'
      and mart.is_in_force(place.valid_from, place.valid_to, mart.year_end(report.year))
    group by all
    having bool_or(report.expected)
  ),
  above as (
    select
      owed.*,
      parent.place_id as parent_id,
    from owed
    join mart.place_ancestor as pair
      on pair.place_id = owed.place_id and pair.ancestor_id <> owed.place_id
    join mart.place as parent
      on parent.place_id = pair.ancestor_id
      and mart.is_in_force(parent.valid_from, parent.valid_to, mart.year_end(owed.year))
    qualify
      row_number() over (
        partition by owed.form, owed.place_id, owed.year
        order by
          case parent.level when 'district' then 1 else 2 end,
          parent.place_id
      ) = 1
  ),
  compared as (
    select
      above.*,
      count(*) over siblings - 1 as others,
      sum(is_arrived) over siblings - is_arrived as others_arrived,
    from above
    window siblings as (partition by form, parent_id, level, year)
  ),
  measured as (
    select
      form,
      place_id,
      level,
      year,
      is_arrived,
      others,
      100.0::double * others_arrived / nullif(others, 0) as others_arrived_percent,
    from compared
  )
select * from measured
