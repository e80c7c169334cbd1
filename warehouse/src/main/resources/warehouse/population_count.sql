-- One row per part of a count of people and year; kept only while the file is built.
create or replace temp table population_count (
  place_id varchar not null,
  year integer not null,
  counted_on date
)
