-- One row per target still ahead of the last measured year; kept only while the file is built.
create or replace temp table made_target (
  indicator_id varchar not null,
  filter varchar not null,
  place_id varchar not null,
  programme varchar not null,
  target_year integer not null,
  last_year integer not null,
  probability double not null,
  year_met integer
)
