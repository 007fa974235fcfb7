create table access.cover (
  area text not null references places.area (code),
  id uuid not null,
  person uuid not null references access.person (id),
  covered_by uuid not null references access.person (id),
  begins_on date not null,
  ends_on date not null,
  why text not null,
  set_by text not null,
  set_at timestamptz not null,
  constraint cover_pk primary key (area, id),
  constraint cover_forwards check (ends_on >= begins_on),
  constraint cover_by_another check (person <> covered_by)
)
--;
comment on table access.cover is 'Who stands in for whom, from a day up to a day. It ends by itself; one that is ended early is cut short.'
--;
comment on column access.cover.ends_on is 'The first day on which the cover no longer holds.'
--;
create index cover_of_person on access.cover (area, person, begins_on)
--;
alter table access.cover enable row level security
--;
create policy cover_seen on access.cover for select to los_app using (
  area = case when string_to_array(current_setting('app.may', true), ',') && array['see-responsibilities', 'manage-people'] then current_setting('app.area', true) end)
--;
create policy cover_set on access.cover for insert to los_app with check (
  area = case when 'manage-people' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end)
--;
create policy cover_ended on access.cover for update to los_app using (
  area = case when 'manage-people' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end)
  with check (
  area = case when 'manage-people' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end)
--;
grant select, insert, update (ends_on) on access.cover to los_app
