-- One row per indicator and year with a figure beside which not exactly one definition stands.
with
  known as (
    select count(*) as meanings from mart.indicator_meaning
  ),
  figure as (
    select distinct indicator_id, year from mart.indicator_value
  ),
  defined as (
    select
      figure.indicator_id,
      figure.year,
      count(definition.definition_vi) as definitions
    from figure
    left join mart.indicator_definition as definition
      on definition.indicator_id = figure.indicator_id
      and definition.year = figure.year
    group by all
  ),
  wrong as (
    select defined.*
    from defined
    cross join known
    -- A lake without meanings has none to print.
    where defined.definitions <> 1 and known.meanings > 0
  )
select * from wrong
