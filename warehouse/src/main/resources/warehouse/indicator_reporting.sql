-- One row per indicator, reporting place and year; kept only while the file is built.
create or replace temp table indicator_reporting (
  indicator_id varchar not null,
  place_id varchar not null,
  year integer not null,
  is_complete boolean not null
)
