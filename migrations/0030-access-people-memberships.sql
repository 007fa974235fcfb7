create schema access
--;
comment on schema access is 'Who signs in, which organisations they belong to, and what that lets them do.'
--;
create table access.person (
  id uuid primary key,
  issuer text not null,
  subject text not null,
  name text not null,
  email text,
  constraint person_once unique (issuer, subject)
)
--;
comment on table access.person is 'Someone who can sign in, as their provider names them. Not a child or a parent''s record.'
--;
create table access.membership (
  area text not null references places.area (code),
  id uuid not null,
  person uuid not null references access.person (id),
  organisation uuid not null,
  role text not null,
  begins_on date not null,
  ends_on date,
  constraint membership_pk primary key (area, id),
  constraint membership_once unique (area, person, organisation, role, begins_on),
  constraint membership_organisation foreign key (area, organisation) references places.organisation (area, id),
  constraint membership_role check (role in ('send-officer', 'send-manager', 'data-protection-lead', 'area-administrator'))
)
--;
comment on table access.membership is 'A person works for an organisation of an area in a role, from a day to a day.'
--;
create index membership_of_person on access.membership (person)
--;
alter table access.membership enable row level security
--;
create policy membership_of_own_area on access.membership for select to los_app using (
  area = current_setting('app.area', true) or person::text = current_setting('app.actor', true))
--;
grant usage on schema access to los_app, los_loader
--;
grant select on access.person, access.membership to los_app
--;
grant select, insert, update, delete on access.person, access.membership to los_loader
--;
grant update (name, email) on access.person to los_app
