-- One row per forecast indicator, filter, place and year, in shares from 0 to 1; kept only while the file is built.
create or replace temp table made_forecast (
  indicator_id varchar not null,
  filter varchar not null,
  place_id varchar not null,
  year integer not null,
  last_year integer not null,
  years_used integer not null,
  denominator bigint not null,
  point double not null,
  low_80 double not null,
  high_80 double not null,
  low_95 double not null,
  high_95 double not null,
  last_value double not null,
  straight_line double not null
)
