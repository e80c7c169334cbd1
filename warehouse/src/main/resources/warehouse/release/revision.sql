-- One row per figure of the last release that this one changes or no longer has.
with
  last_release as (
    select
      max(release_id) as release_id,
    from previous.mart.release
    where is_this_file
  ),
  moved as (
    select
      last_release.release_id as release_before,
      cast(getvariable('release_number') as integer) as release_id,
      before.indicator_id,
      before.place_id,
      before.year,
      before.numerator as numerator_before,
      now.numerator as numerator_after,
      before.denominator as denominator_before,
      now.denominator as denominator_after,
      before.value as value_before,
      now.value as value_after,
      now.value - before.value as moved,
    from previous.mart.indicator_value as before
    cross join last_release
    left join mart.indicator_value as now
      on now.indicator_id = before.indicator_id
      and now.place_id = before.place_id
      and now.year = before.year
    where
      now.numerator is distinct from before.numerator
      or now.denominator is distinct from before.denominator
  )
select * from moved
