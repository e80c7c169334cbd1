-- One row per counted or reporting place and year: what moves over boundaries in its stead, its commune or itself.
with
  places as (
    select distinct
      upward.place_id,
      upward.year,
      coalesce(standing.home_id, upward.place_id) as home_id,
    from upward
    left join standing on standing.place_id = upward.place_id and standing.year = upward.year
  ),
  -- A village of a split commune goes where its list says, the rest of the commune by weights.
  told as (
    select
      places.place_id,
      places.year,
      arg_min(next.place_id, (next.valid_from, next.place_id)) as next_id,
      min(next.valid_from) as next_from,
    from places
    join mart.place as home on home.place_id = places.home_id
    join mart.place_ancestor as pair on pair.place_id = places.place_id
    join mart.place as next
      on next.place_id = pair.ancestor_id
      and next.level = 'commune'
      and next.valid_from > home.valid_to
    anti join mart.place_ancestor as whole
      on whole.place_id = places.home_id and whole.ancestor_id = pair.ancestor_id
    where places.place_id <> places.home_id
    group by all
  ),
  movers as (
    select
      places.place_id,
      places.year,
      case when told.next_id is null then places.home_id else places.place_id end as mover_id,
      places.home_id,
      told.next_id,
      told.next_from,
    from places
    left join told on told.place_id = places.place_id and told.year = places.year
  )
select * from movers
