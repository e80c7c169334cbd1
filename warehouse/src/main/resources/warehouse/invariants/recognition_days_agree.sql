-- One row per decision day that cannot be: at an unknown place, counting nobody, or counting those without a decision.
with
  impossible as (
    select
      day.place_id,
      day.year,
      day.kind,
      day.decided_on,
      day.recognised,
    from mart.recognition_day as day
    left join mart.place as place on place.place_id = day.place_id
    where
      place.place_id is null
      or (day.decided_on is null and day.recognised <> 0)
      or (day.decided_on is not null and day.recognised <= 0)
  )
select * from impossible
