create table places.responsibility (
  area text not null references places.area (code),
  id uuid not null,
  duty smallint not null,
  party text not null,
  organisation uuid not null,
  team uuid,
  person uuid,
  name text,
  post text,
  contact text,
  begins_on date not null,
  ends_on date,
  set_by text not null,
  set_at timestamptz not null,
  replaced_by text,
  replaced_at timestamptz,
  constraint responsibility_pk primary key (area, id),
  constraint responsibility_organisation foreign key (area, organisation) references places.organisation (area, id),
  constraint responsibility_team foreign key (area, team) references places.team (area, id),
  constraint responsibility_duty check (duty between 1 and 40),
  constraint responsibility_party check (party in
    ('council', 'educational-psychology', 'social-care', 'integrated-care-board', 'health-provider', 'setting', 'advice-service')),
  constraint responsibility_whole_person check (name is not null or (person is null and post is null and contact is null)),
  constraint responsibility_forwards check (ends_on is null or ends_on >= begins_on),
  constraint responsibility_replaced_whole check ((replaced_at is null) = (replaced_by is null) and (replaced_at is null or ends_on is not null))
)
--;
comment on table places.responsibility is 'Who holds each duty of the accountability matrix in an area, for each party that must do it: body, team and person, from a day up to a day. A change ends the row and adds another.'
--;
comment on column places.responsibility.person is 'The account of someone who signs in here; without a key, since accounts are downstream. Null for someone who does not.'
--;
create unique index responsibility_stands_once on places.responsibility (area, duty, party) where replaced_at is null
--;
comment on index places.responsibility_stands_once is 'One row stands for each party of a duty: of two people who name someone at once, the second finds that the row they saw was replaced.'
--;
create index responsibility_of_duty on places.responsibility (area, duty, party, begins_on)
--;
alter table places.responsibility enable row level security
--;
create policy responsibility_seen on places.responsibility for select to los_app using (
  area = case when 'see-responsibilities' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end)
--;
create policy responsibility_named on places.responsibility for insert to los_app with check (
  area = case when 'name-responsible' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end)
--;
create policy responsibility_ended on places.responsibility for update to los_app using (
  area = case when 'name-responsible' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end)
  with check (
  area = case when 'name-responsible' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end)
--;
grant select, insert, update (ends_on, replaced_by, replaced_at) on places.responsibility to los_app
--;
grant select, insert on places.responsibility to los_loader
