-- What can still be done towards a target, and whether scores gather at the pass mark.
create table mart.action_cell (
  indicator_id varchar not null,
  place_id varchar not null,
  year integer not null,
  unit_level varchar,
  unit_kind varchar,
  action varchar not null,
  item integer not null check (item between 0 and 10),
  people bigint not null
);

create table mart.action_item (
  indicator_id varchar not null,
  filter varchar not null,
  place_id varchar not null,
  level varchar not null,
  year integer not null,
  is_restated boolean not null,
  action varchar not null,
  item integer not null,
  people bigint not null
);

create table mart.score_bunching (
  place_id varchar not null,
  level varchar not null,
  year integer not null,
  target_group integer not null,
  persons_76_77 bigint not null,
  persons_78_79 bigint not null,
  persons_80_81 bigint not null,
  persons_82_83 bigint not null,
  expected_80_81 double,
  log_jump double,
  z double,
  p_value double
);
