-- One row per year of a reform and commune that was split or took a part: those that stand or fall together.
with recursive
  parts as (
    select
      from_place_id,
      to_place_id,
      year(effective_on) as year,
    from mart.place_change
    where kind = 'part' and not is_suspect
  ),
  edges as (
    select
      year,
      from_place_id as place_id,
      to_place_id as other_id,
    from parts
    union
    select
      year,
      to_place_id,
      from_place_id,
    from parts
  ),
  reached as (
    select
      year,
      place_id,
      place_id as other_id,
    from edges
    union
    select
      reached.year,
      reached.place_id,
      edges.other_id,
    from reached
    join edges on edges.year = reached.year and edges.place_id = reached.other_id
  ),
  groups as (
    select
      year,
      place_id,
      min(other_id) as group_id,
    from reached
    group by year, place_id
  )
select * from groups
