create table mart.recognition_day (
  place_id varchar not null,
  year integer not null,
  kind varchar not null check (kind in ('citizen', 'family', 'clan', 'community', 'unit')),
  decided_on date,
  recognised bigint not null
);
