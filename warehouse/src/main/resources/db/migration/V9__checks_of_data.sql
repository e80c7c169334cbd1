-- What the rules of checks/ look at, the rules themselves, and what they say anew.
alter table mart.finding add column indicator_id varchar;
alter table mart.finding add column first_seen_release integer;

create table mart.finding_rule (
  rule varchar not null,
  severity varchar not null check (severity in ('error', 'warning', 'notice')),
  subject_kind varchar not null check (subject_kind in ('indicator', 'form', 'count', 'place')),
  conditions varchar not null,
  levels varchar,
  indicators varchar,
  minimum_denominator bigint,
  label_vi varchar not null,
  label_en varchar not null,
  message_vi varchar not null,
  reason varchar not null,
  is_of_workspace boolean not null,
  primary key (rule)
);

create table mart.finding_change (
  release_id integer not null,
  finding_id varchar not null,
  change varchar not null check (change in ('new', 'gone', 'worse')),
  severity varchar not null,
  rule varchar not null,
  indicator_id varchar,
  place_id varchar,
  year integer,
  count_before bigint,
  count_after bigint,
  message_vi varchar
);

create table mart.indicator_measure (
  indicator_id varchar not null,
  place_id varchar not null,
  level varchar not null,
  year integer not null,
  numerator bigint,
  denominator bigint,
  value double,
  excess bigint,
  places_left_out bigint,
  denominator_age_years double,
  previous_year integer,
  previous_value double,
  previous_denominator bigint,
  value_change double,
  denominator_change_percent double,
  years_missing integer,
  history_years bigint,
  history_modified_z double,
  peers bigint,
  z double,
  modified_z double,
  min_max double,
  province_peers bigint,
  province_z double,
  province_modified_z double,
  change_modified_z double
);
