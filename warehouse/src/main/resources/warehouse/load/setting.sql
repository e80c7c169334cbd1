-- One row per value of a setting.
with
  loaded as (
    select
      cast(name as varchar) as name,
      cast(value as varchar) as value,
      cast(valid_from_year as integer) as valid_from_year,
      cast(valid_to_year as integer) as valid_to_year,
      cast(is_chosen as boolean) as is_chosen,
      cast(meaning_vi as varchar) as meaning_vi,
      cast(phrase_vi as varchar) as phrase_vi,
      cast(indicators as varchar) as indicators
    from landed
  )
select * from loaded
