-- One row per indicator, place, programme, filter, unit and target year that has a number; what is followed
-- through its target years bears one number.
with
  numbered as (
    select
      target.*,
      row_number() over (
        partition by indicator_id, place_id, programme, filter, unit, year
        order by
          case status when 'adopted' then 1 when 'carried' then 2 else 3 end,
          target_id
      ) as choice,
    from mart.target as target
    where value is not null
  ),
  chosen as (
    select
      * exclude (choice),
      dense_rank() over (order by indicator_id, place_id, programme, filter, unit) as series_id,
    from numbered
    where choice = 1
  )
select * from chosen
