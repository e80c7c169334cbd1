-- One row per indicator and span of years.
with
  loaded as (
    select
      cast(indicator_id as varchar) as indicator_id,
      cast(from_year as integer) as from_year,
      cast(to_year as integer) as to_year,
      cast(definition_vi as varchar) as definition_vi,
      cast(criteria as varchar) as criteria,
      cast(rule_version as varchar) as rule_version
    from landed
  )
select * from loaded
