-- The crosswalk of all reforms together, and what it allows to be restated.
create table mart.place_share (
  place_id varchar not null,
  boundaries_on date not null,
  unit_id varchar not null,
  unit_level varchar not null check (unit_level in ('commune', 'district', 'province')),
  weight double not null check (weight > 0 and weight <= 1),
  weight_basis varchar not null check (
    weight_basis in ('whole', 'counted', 'village', 'area', 'population', 'equal')
  ),
  counted_share double not null check (counted_share between 0 and 1)
);

create table mart.boundary_refusal (
  place_id varchar not null,
  boundaries_on date not null,
  unit_id varchar not null,
  unit_level varchar not null,
  message_vi varchar not null
);

-- A part of a commune has a fraction of its people.
alter table mart.indicator_restated alter column numerator set data type double;
alter table mart.indicator_restated alter column denominator set data type double;
alter table mart.indicator_restated add column weight_basis varchar;
