create schema duties
--;
comment on schema duties is 'The ledger: who owes what, to whom, by when, under which law.'
--;
create table duties.duty (
  area text not null references places.area (code),
  id uuid not null,
  child uuid not null,
  rule text not null,
  about_kind text not null,
  about uuid not null,
  owed_by uuid not null,
  team uuid,
  from_on date not null,
  due_on date not null,
  met_on date,
  excused_because text,
  ended_on date,
  ended_because text,
  facts jsonb not null,
  settled_at timestamptz not null,
  constraint duty_pk primary key (area, id),
  constraint duty_once unique (area, about, rule),
  constraint duty_child foreign key (area, child) references people.child (area, id),
  constraint duty_owed_by foreign key (area, owed_by) references places.organisation (area, id),
  constraint duty_team foreign key (area, team) references places.team (area, id),
  constraint duty_ended_whole check ((ended_on is null) = (ended_because is null))
)
--;
comment on table duties.duty is 'A duty: this body owes this act, about this child, by this date, under this rule. Its status is never stored; it follows from these dates and today.'
--;
create index duty_of_child on duties.duty (area, child)
--;
create index duty_not_done on duties.duty (area, due_on, id) where met_on is null and ended_on is null
--;
create table duties.moved (
  area text not null,
  duty uuid not null,
  at timestamptz not null,
  was date not null,
  became date not null,
  because text not null,
  constraint moved_pk primary key (area, duty, at),
  constraint moved_duty foreign key (area, duty) references duties.duty (area, id)
)
--;
comment on table duties.moved is 'A due date that changed: the old one, the new one and why. Nothing moves silently.'
--;
alter table duties.duty enable row level security
--;
alter table duties.moved enable row level security
--;
create policy duty_seen on duties.duty for select to los_app using (
  area = current_setting('app.area', true) and 'see-children' = any(string_to_array(current_setting('app.may', true), ',')))
--;
create policy moved_seen on duties.moved for select to los_app using (
  area = current_setting('app.area', true) and 'see-children' = any(string_to_array(current_setting('app.may', true), ',')))
--;
grant usage on schema duties to los_app, los_loader
--;
grant select on duties.duty, duties.moved to los_app
--;
grant select, insert, update on duties.duty, duties.moved to los_loader
