-- One row per forecast of a past year, as it would have been made then, in shares from 0 to 1; kept only while the file
-- is built.
create or replace temp table made_trial (
  indicator_id varchar not null,
  filter varchar not null,
  level varchar not null,
  place_id varchar not null,
  horizon integer not null,
  measured double not null,
  point double not null,
  low_80 double not null,
  high_80 double not null,
  low_95 double not null,
  high_95 double not null,
  last_value double not null,
  straight_line double not null
)
