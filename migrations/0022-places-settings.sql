create table places.setting (
  urn text primary key,
  ukprn text,
  area_code text references places.area (code),
  la_code text not null,
  la_name text not null,
  establishment_number text,
  previous_la_code text,
  previous_establishment_number text,
  name text not null,
  type_code text not null,
  type text not null,
  setting_group text,
  status_code text not null,
  status text not null,
  phase_code text,
  phase text,
  opened_on date,
  closed_on date,
  changed_on date,
  low_age smallint,
  high_age smallint,
  gender text,
  capacity integer,
  pupils integer,
  census_on date,
  sen_types text[] not null default '{}',
  resourced_provision text,
  resourced_on_roll integer,
  resourced_capacity integer,
  unit_on_roll integer,
  unit_capacity integer,
  special_classes text,
  section_41 text,
  boarders text,
  street text,
  locality text,
  town text,
  postcode text,
  easting integer,
  northing integer,
  trust_code text,
  trust text,
  row_hash text not null,
  imported_at timestamptz not null,
  constraint setting_urn_is_six_digits check (urn ~ '^[0-9]{6}$')
)
--;
comment on table places.setting is 'Schools, colleges and other settings in the shape of the Get Information About Schools extract, keyed by URN; a national reference table.'
--;
create index setting_area on places.setting (area_code, name)
--;
create index setting_la_number on places.setting (la_code, establishment_number)
--;
create index setting_ukprn on places.setting (ukprn)
--;
create view places.published_setting with (security_invoker = true) as
  select urn, ukprn, area_code, la_code, establishment_number, name, type_code, type, setting_group, status, phase,
    opened_on, closed_on, low_age, high_age, resourced_provision, section_41, town, postcode, trust
  from places.setting
--;
comment on view places.published_setting is 'Settings, for other rooms to join.'
--;
grant select on places.setting, places.published_setting to los_app
--;
grant select, insert, update, delete on places.setting to los_loader
--;
grant select on places.published_setting to los_loader
