-- What shares will be in the coming years, what was forecast before, and how well.
create table mart.forecast (
  indicator_id varchar not null,
  filter varchar not null,
  place_id varchar not null,
  year integer not null,
  last_year integer not null,
  years_used integer not null,
  denominator bigint not null,
  point double not null,
  low_80 double not null,
  high_80 double not null,
  low_95 double not null,
  high_95 double not null,
  last_value double not null,
  straight_line double not null
);

create table mart.forecast_target (
  indicator_id varchar not null,
  place_id varchar not null,
  programme varchar not null,
  filter varchar not null,
  target_year integer not null,
  target double not null,
  target_id varchar not null,
  target_status varchar not null,
  is_next boolean not null,
  last_year integer not null,
  last_value double not null,
  point double not null,
  year_met integer,
  probability double not null
);

create table mart.forecast_history (
  indicator_id varchar not null,
  filter varchar not null,
  place_id varchar not null,
  year integer not null,
  last_year integer not null,
  years_used integer not null,
  denominator bigint not null,
  point double not null,
  low_80 double not null,
  high_80 double not null,
  low_95 double not null,
  high_95 double not null,
  last_value double not null,
  straight_line double not null,
  release_id integer not null,
  created_at timestamp not null
);

create table mart.forecast_score (
  indicator_id varchar not null,
  filter varchar not null,
  place_id varchar not null,
  year integer not null,
  last_year integer not null,
  horizon integer not null,
  release_id integer not null,
  measured double not null,
  point double not null,
  error double not null,
  is_inside_80 boolean not null,
  is_inside_95 boolean not null,
  error_last_value double not null,
  error_straight_line double not null
);

create table mart.forecast_backtest (
  indicator_id varchar not null,
  level varchar not null,
  horizon integer not null,
  forecasts bigint not null,
  inside_80 bigint not null,
  inside_95 bigint not null,
  mean_error double not null,
  mean_error_last_value double not null,
  mean_error_straight_line double not null
);
