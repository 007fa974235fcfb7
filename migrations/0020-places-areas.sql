create schema places
--;
grant usage on schema places to los_app, los_loader
--;
comment on schema places is 'Local areas of England and the bodies and settings in them.'
--;
create table places.area (
  code text primary key,
  name text not null,
  ons_code text,
  region_code text,
  region text not null,
  type text not null,
  provider_urn text,
  created_on date,
  abolished_on date,
  fictional boolean not null default false,
  constraint area_code_is_three_digits check (code ~ '^[0-9]{3}$'),
  constraint area_lived_forwards check (abolished_on is null or created_on is null or abolished_on > created_on),
  constraint area_fictional_codes check (fictional = (code >= '990'))
)
--;
comment on table places.area is 'Each local area by its three-digit Department for Education code, with the day it began and ended where reorganisation made or unmade it.'
--;
create table places.area_succession (
  predecessor_code text not null references places.area (code),
  successor_code text not null references places.area (code),
  succeeded_on date not null,
  primary key (predecessor_code, successor_code)
)
--;
comment on table places.area_succession is 'Which areas took over from which, and when; nothing is ever overwritten.'
--;
create table places.neighbour (
  area_code text not null references places.area (code),
  rank smallint not null,
  neighbour_code text not null references places.area (code),
  primary key (area_code, rank)
)
--;
comment on table places.neighbour is 'Ten statistical neighbours of each area, nearest first.'
--;
create table places.area_name (
  area_code text not null references places.area (code),
  name text not null,
  kind text not null,
  primary key (area_code, name)
)
--;
comment on table places.area_name is 'Other names and codes by which official files call an area.'
--;
create table places.loaded (
  file text primary key,
  sha256 text not null,
  loaded_at timestamptz not null
)
--;
comment on table places.loaded is 'The shipped files last loaded, so that an unchanged file is not loaded again.'
--;
create view places.published_area with (security_invoker = true) as
  select code, name, ons_code, region_code, region, type, created_on, abolished_on, fictional from places.area
--;
comment on view places.published_area is 'Areas, for other rooms to join.'
--;
create view places.published_succession with (security_invoker = true) as
  select predecessor_code, successor_code, succeeded_on from places.area_succession
--;
comment on view places.published_succession is 'Predecessors and successors, for other rooms to join.'
--;
create view places.published_neighbour with (security_invoker = true) as
  select area_code, rank, neighbour_code from places.neighbour
--;
comment on view places.published_neighbour is 'Statistical neighbours, for other rooms to join.'
--;
grant select on places.area, places.area_succession, places.neighbour, places.area_name,
  places.published_area, places.published_succession, places.published_neighbour to los_app
--;
grant select, insert, update, delete on places.area, places.area_succession, places.neighbour, places.area_name, places.loaded to los_loader
--;
grant select on places.published_area, places.published_succession, places.published_neighbour to los_loader
