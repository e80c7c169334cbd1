-- Where people are listed and totals were reported too, both stand side by side.
create table mart.total_check (
  indicator_id varchar not null,
  place_id varchar not null,
  level varchar not null,
  year integer not null,
  source_form varchar not null check (source_form in ('tapthe', 'tonghop')),
  precision varchar check (precision in ('over', 'nearly', 'about')),
  reported_numerator bigint not null,
  reported_denominator bigint not null,
  reported_value double,
  listed_numerator bigint not null,
  listed_denominator bigint not null,
  listed_value double,
  numerator_difference bigint not null,
  denominator_difference bigint not null,
  value_difference double,
  places_left_out bigint not null,
  agrees boolean not null,
  primary key (indicator_id, place_id, year, source_form)
);
