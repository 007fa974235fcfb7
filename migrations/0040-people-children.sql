create schema people
--;
comment on schema people is 'Children and young people: who they are, and the numbers that identify them.'
--;
create table people.child (
  area text not null references places.area (code),
  id uuid not null,
  surname text not null,
  forename text not null,
  birth_date date not null,
  sex text not null,
  ethnicity text,
  postcode text,
  upn text,
  uln text,
  upn_unknown text,
  recorded_at timestamptz not null,
  constraint child_pk primary key (area, id),
  constraint child_upn_once unique (area, upn),
  constraint child_uln_once unique (area, uln)
)
--;
comment on table people.child is 'A child or young person aged 0 to 25 known to the area. What changed, when and why is in the record of happenings.'
--;
create index child_by_name on people.child (area, lower(surname), lower(forename), birth_date)
--;
alter table people.child enable row level security
--;
create policy child_seen on people.child for select to los_app using (
  area = current_setting('app.area', true) and 'see-children' = any(string_to_array(current_setting('app.may', true), ',')))
--;
create view people.published_child with (security_invoker = true) as
  select area, id, surname, forename, birth_date, sex, upn from people.child
--;
comment on view people.published_child is 'Children by name and birth date, for other rooms to join.'
--;
grant usage on schema people to los_app, los_loader
--;
grant select on people.child, people.published_child to los_app
--;
grant select, insert, update, delete on people.child to los_loader
--;
grant select on people.published_child to los_loader
