-- What may be seen by everyone: no cells, no persons' lists, no small numbers.
create schema if not exists open;

create table open.place (
  place_id varchar not null,
  level varchar not null check (level in ('village', 'commune', 'district', 'province')),
  code varchar not null,
  name varchar not null,
  full_name varchar,
  type varchar,
  parent_id varchar,
  valid_from date,
  valid_to date,
  area_class varchar,
  area_km2 double,
  primary key (place_id)
);

create table open.place_ancestor (
  place_id varchar not null,
  ancestor_id varchar not null,
  ancestor_level varchar not null
);

create table open.place_change (
  from_place_id varchar not null,
  to_place_id varchar not null,
  effective_on date not null,
  kind varchar not null check (kind in ('whole', 'part', 'rename')),
  weight double,
  weight_basis varchar,
  counted_share double,
  document varchar,
  is_suspect boolean not null
);

create table open.plan (
  plan_id varchar not null,
  title_vi varchar not null,
  issuer varchar,
  number varchar,
  issued_on date,
  period_from integer,
  period_to integer,
  programme varchar,
  place_id varchar,
  successor_plan_id varchar,
  note varchar,
  primary key (plan_id)
);

create table open.actor (
  actor_id varchar not null,
  name_vi varchar not null,
  level varchar,
  place_id varchar,
  valid_from date,
  valid_to date,
  successor_actor_id varchar,
  primary key (actor_id)
);

create table open.duty (
  duty_id varchar not null,
  plan_id varchar not null,
  from_actor_id varchar,
  to_actor_id varchar,
  what_vi varchar,
  recurrence varchar,
  due_year integer,
  last_month integer,
  last_day integer,
  article varchar,
  last_date date,
  year integer
);

create table open.indicator (
  indicator_id varchar not null,
  label_vi varchar not null,
  label_en varchar,
  meaning_vi varchar,
  unit varchar not null,
  scale double not null,
  direction varchar not null check (direction in ('positive', 'negative')),
  programme varchar,
  base_vi varchar,
  levels varchar not null,
  numerator_sql varchar,
  denominator_sql varchar,
  rule_version varchar,
  citation varchar,
  minimum_denominator integer not null,
  place_role varchar,
  needs_forms varchar,
  over_time varchar not null check (over_time in ('none', 'last')),
  is_share boolean not null,
  is_two_fact boolean not null,
  sort_order integer not null,
  primary key (indicator_id)
);

create table open.target (
  target_id varchar not null,
  indicator_id varchar not null,
  place_id varchar not null,
  year integer not null,
  value double,
  unit varchar not null,
  filter varchar not null,
  programme varchar not null,
  plan_id varchar,
  document varchar,
  article varchar,
  status varchar not null check (status in ('adopted', 'carried', 'inherited'))
);

create table open.indicator_value (
  indicator_id varchar not null,
  place_id varchar not null,
  level varchar not null,
  year integer not null,
  numerator bigint,
  denominator bigint,
  value double,
  low double,
  high double,
  basis varchar not null,
  is_provisional boolean not null,
  places_left_out bigint not null,
  counted_share double not null,
  oldest_year integer not null,
  is_suppressed boolean not null
);

create table open.completeness (
  source varchar not null,
  form varchar not null,
  place_id varchar not null,
  period varchar not null,
  year integer not null,
  expected boolean not null,
  arrived boolean not null,
  on_time boolean,
  days_late integer
);

create table open.release (
  release_id integer not null,
  created_at timestamp not null,
  run varchar not null,
  as_of date not null,
  code_version varchar not null,
  definitions_sha256 varchar not null,
  duckdb_version varchar not null,
  storage_version varchar not null,
  is_this_file boolean not null
);
