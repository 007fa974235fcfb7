create schema record
--;
comment on schema record is 'What was done and who looked: insert-only, sealed into a hash chain for each area.'
--;
create table record.happening (
  area text not null,
  id uuid not null,
  at timestamptz not null,
  actor text not null,
  kind text not null,
  child uuid,
  about text,
  facts jsonb not null,
  constraint happening_pk primary key (area, id)
)
--;
comment on table record.happening is 'A change that was made: who, when, what kind, about whom, with its facts. Written in the transaction of the change.'
--;
create index happening_of_child on record.happening (area, child, at) where child is not null
--;
create index happening_at on record.happening (area, at)
--;
create table record.look (
  area text not null,
  id uuid not null,
  at timestamptz not null,
  actor text not null,
  page text not null,
  child uuid,
  purpose text,
  refused boolean not null,
  constraint look_pk primary key (area, id)
)
--;
comment on table record.look is 'Someone looked: who, at which page, at whose record, and why. Refused tries are kept too.'
--;
create index look_of_child on record.look (area, child, at) where child is not null
--;
create index look_at on record.look (area, at)
--;
create table record.seal (
  area text not null,
  position bigint not null,
  kind text not null,
  entry uuid not null,
  entry_at timestamptz not null,
  content text not null,
  hash text not null,
  constraint seal_pk primary key (area, position),
  constraint seal_once unique (area, kind, entry)
)
--;
comment on table record.seal is 'The chain of an area: each entry''s hash covers the entry and the hash before it.'
--;
alter table record.happening enable row level security
--;
alter table record.look enable row level security
--;
alter table record.seal enable row level security
--;
create policy happening_add on record.happening for insert to los_app with check (area = current_setting('app.area', true))
--;
create policy happening_see on record.happening for select to los_app using (
  area = current_setting('app.area', true) and string_to_array(current_setting('app.may', true), ',') && array['see-children', 'seal-record'])
--;
create policy look_add on record.look for insert to los_app with check (area = current_setting('app.area', true))
--;
create policy look_see on record.look for select to los_app using (
  area = current_setting('app.area', true) and string_to_array(current_setting('app.may', true), ',') && array['see-who-looked', 'seal-record'])
--;
create policy seal_all on record.seal for all to los_app using (
  area = current_setting('app.area', true) and 'seal-record' = any(string_to_array(current_setting('app.may', true), ',')))
--;
grant usage on schema record to los_app, los_loader
--;
grant select, insert on record.happening, record.look, record.seal to los_app, los_loader
