-- One row per indicator, place, year and fact whose totals offer a figure; kept only while the file is built.
create or replace temp table offered_total (
  indicator_id varchar not null,
  place_id varchar not null,
  year integer not null,
  fact varchar not null,
  numerator bigint,
  denominator bigint,
  precision varchar,
  is_serving boolean not null
)
