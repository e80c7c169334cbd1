-- Views that put the rules beside the figures.

-- One row per indicator and year with figures: what they mean.
create or replace view mart.indicator_definition as
with
  figure as (
    select distinct indicator_id, year from mart.indicator_value
    union
    select distinct indicator_id, year from mart.agency_value
  )
select
  figure.indicator_id,
  figure.year,
  indicator.label_vi,
  indicator.base_vi,
  meaning.definition_vi,
  meaning.criteria,
  meaning.rule_version,
  indicator.citation
from figure
join mart.indicator as indicator on indicator.indicator_id = figure.indicator_id
join mart.indicator_meaning as meaning
  on meaning.indicator_id = figure.indicator_id
  and coalesce(meaning.from_year, 0) <= figure.year
  and coalesce(meaning.to_year, 9999) >= figure.year;

-- One row per indicator and year in which its series breaks: what to draw and what to say.
create or replace view mart.board_break as
select
  indicator_id,
  year,
  string_agg(label_vi, '; ' order by effective_on, kind, label_vi) as label_vi,
  string_agg(message_vi, ' ' order by effective_on, kind, label_vi) as message_vi
from mart.series_break
group by indicator_id, year;

-- One row per row of the progress whose pace was measured across a break of the series.
create or replace view mart.progress_break as
select
  outlook.indicator_id,
  outlook.place_id,
  outlook.year,
  outlook.programme,
  outlook.filter,
  outlook.target_unit,
  outlook.target_year,
  outlook.start_year,
  series.year as break_year,
  series.label_vi,
  series.message_vi
from mart.target_outlook as outlook
join mart.board_break as series
  on series.indicator_id = outlook.indicator_id
  and series.year > outlook.start_year
  and series.year <= outlook.year;
