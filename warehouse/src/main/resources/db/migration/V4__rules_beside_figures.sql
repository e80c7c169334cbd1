-- What stands beside a figure: the choices of a workspace, what a figure means, where a series breaks.

create table mart.setting (
  name varchar not null,
  value varchar not null,
  valid_from_year integer,
  valid_to_year integer,
  is_chosen boolean not null,
  meaning_vi varchar,
  phrase_vi varchar,
  indicators varchar
);

create table mart.indicator_meaning (
  indicator_id varchar not null,
  from_year integer,
  to_year integer,
  definition_vi varchar not null,
  criteria varchar,
  rule_version varchar
);

create table mart.series_break (
  indicator_id varchar not null,
  effective_on date not null,
  year integer not null,
  kind varchar not null,
  label_vi varchar not null,
  message_vi varchar not null,
  document varchar
);
