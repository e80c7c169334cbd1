-- The served tables. They are filled once, in a new file, and never changed afterwards.
-- Names have two parts only: a three-part name breaks when the file is renamed.
create schema if not exists mart;

create table mart.place (
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

create table mart.place_ancestor (
  place_id varchar not null,
  ancestor_id varchar not null,
  ancestor_level varchar not null
);

create table mart.place_change (
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

create table mart.plan (
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

create table mart.actor (
  actor_id varchar not null,
  name_vi varchar not null,
  level varchar,
  place_id varchar,
  valid_from date,
  valid_to date,
  successor_actor_id varchar,
  primary key (actor_id)
);

create table mart.duty (
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

create table mart.indicator (
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

create table mart.target (
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

create table mart.indicator_cell (
  indicator_id varchar not null,
  place_id varchar not null,
  year integer not null,
  target_group integer,
  gender varchar,
  age_band varchar,
  unit_level varchar,
  unit_kind varchar,
  basis varchar not null check (basis in ('persons', 'totals')),
  numerator bigint,
  denominator bigint,
  school_level varchar,
  rating varchar,
  precision varchar
);

create table mart.agency_value (
  indicator_id varchar not null,
  year integer not null,
  unit_code varchar not null,
  unit_name varchar,
  place_id varchar,
  numerator bigint,
  denominator bigint
);

create table mart.reporting (
  indicator_id varchar not null,
  place_id varchar not null,
  year integer not null,
  is_complete boolean not null,
  is_left_out boolean not null
);

create table mart.indicator_value (
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
  precision varchar
);

create table mart.indicator_restated (
  indicator_id varchar not null,
  place_id varchar not null,
  level varchar not null,
  year integer not null,
  boundaries_on date not null,
  numerator bigint,
  denominator bigint,
  value double,
  low double,
  high double,
  basis varchar not null,
  is_provisional boolean not null,
  places_left_out bigint not null,
  counted_share double not null
);

create table mart.target_outlook (
  indicator_id varchar not null,
  place_id varchar not null,
  year integer not null,
  value double,
  low double,
  high double,
  base_year integer,
  base_value double,
  target_year integer not null,
  target double not null,
  gap_points double,
  people_needed bigint,
  people_per_round bigint,
  best_round bigint,
  planned_value double,
  pace_linear double,
  pace_growth double,
  methods_disagree boolean not null,
  status varchar not null,
  programme varchar not null,
  filter varchar not null,
  target_unit varchar not null,
  target_id varchar not null,
  target_status varchar not null,
  numerator bigint,
  denominator bigint,
  basis varchar,
  is_provisional boolean not null,
  places_left_out bigint,
  counted_share double,
  rounds_left integer not null,
  start_year integer,
  start_value double,
  is_restated boolean not null,
  is_next boolean not null
);

create table mart.score_cell (
  place_id varchar not null,
  year integer not null,
  target_group integer,
  item integer not null,
  band integer,
  persons bigint not null
);

create table mart.completeness (
  source varchar not null,
  form varchar not null,
  place_id varchar not null,
  period varchar not null,
  year integer not null,
  expected boolean not null,
  arrived boolean not null,
  on_time boolean,
  days_late integer,
  rows_read bigint,
  rows_accepted bigint,
  rows_rejected bigint,
  rows_duplicate bigint
);

create table mart.submission (
  submission_id varchar not null,
  source varchar not null,
  form varchar not null,
  form_version varchar,
  kind varchar not null,
  period varchar,
  year integer,
  place_id varchar,
  place_code varchar,
  sender varchar,
  file_name varchar,
  sha256 varchar,
  sequence integer,
  received_at varchar,
  rows_read bigint,
  rows_accepted bigint,
  rows_rejected bigint,
  rows_duplicate bigint,
  state varchar not null,
  note_vi varchar
);

create table mart.finding (
  finding_id varchar not null,
  severity varchar not null check (severity in ('error', 'warning', 'notice')),
  rule varchar not null,
  place_id varchar,
  year integer,
  submission_id varchar,
  count bigint,
  message_vi varchar
);

create table mart.release (
  release_id integer not null,
  created_at timestamp not null,
  run varchar not null,
  as_of date not null,
  code_version varchar not null,
  definitions_sha256 varchar not null,
  inputs_sha256 varchar not null,
  duckdb_version varchar not null,
  storage_version varchar not null,
  is_this_file boolean not null
);

create table mart.revision (
  release_before integer not null,
  release_id integer not null,
  indicator_id varchar not null,
  place_id varchar not null,
  year integer not null,
  numerator_before bigint,
  numerator_after bigint,
  denominator_before bigint,
  denominator_after bigint,
  value_before double,
  value_after double,
  moved double
);
