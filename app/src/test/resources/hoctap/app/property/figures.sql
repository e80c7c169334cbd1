-- One row per published value: its key, and its sums as the count by hand writes them.
with
  figure_text as (
    select
      concat_ws(',', indicator_id, level, place_id, year) as row_key,
      concat_ws(
        ',',
        coalesce(cast(cast(numerator as bigint) as varchar), ''),
        coalesce(cast(cast(denominator as bigint) as varchar), ''),
        places_left_out,
        basis
      ) as row_value
    from mart.indicator_value
  )
select * from figure_text
