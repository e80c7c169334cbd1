-- One row per count that a commune reported; kept only while the file is built.
create or replace temp table reported_count (
  place_id varchar not null,
  year integer not null,
  subject varchar not null,
  value bigint not null
)
