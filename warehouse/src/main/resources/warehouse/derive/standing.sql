-- One row per place with cells and year: the commune through which it reports (null above communes).
with
  standing as (
    select distinct
      place_id,
      year,
    from mart.indicator_cell
  ),
  reported as (
    select distinct
      place_id,
      year,
    from indicator_reporting
  ),
  communes as (
    select
      standing.place_id,
      standing.year,
      commune.place_id as home_id,
      row_number() over (
        partition by standing.place_id, standing.year
        order by
          reported.place_id is null,
          not mart.is_in_force(
            commune.valid_from, commune.valid_to, mart.year_end(standing.year)
          ),
          commune.place_id
      ) as choice,
    from standing
    join mart.place_ancestor as upward on upward.place_id = standing.place_id
    join mart.place as commune
      on commune.place_id = upward.ancestor_id and commune.level = 'commune'
    left join reported
      on reported.place_id = commune.place_id and reported.year = standing.year
  ),
  homes as (
    select
      standing.place_id,
      standing.year,
      communes.home_id,
    from standing
    left join communes
      on communes.place_id = standing.place_id
      and communes.year = standing.year
      and communes.choice = 1
  )
select * from homes
