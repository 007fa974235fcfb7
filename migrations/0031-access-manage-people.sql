alter table access.membership add column team uuid
--;
alter table access.membership add column revision integer not null default 0
--;
comment on column access.membership.revision is 'Goes up with each change, so that of two people who change it at once the second is told.'
--;
alter table access.membership add constraint membership_team foreign key (area, team) references places.team (area, id)
--;
alter table access.membership add constraint membership_forwards check (ends_on is null or ends_on >= begins_on)
--;
create policy membership_given on access.membership for insert to los_app with check (
  area = case when 'manage-people' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end)
--;
create policy membership_changed on access.membership for update to los_app using (
  area = case when 'manage-people' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end)
  with check (
  area = case when 'manage-people' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end)
--;
grant insert, update (organisation, team, role, begins_on, ends_on, revision) on access.membership to los_app
--;
alter table access.person add column last_signed_in timestamptz
--;
comment on column access.person.last_signed_in is 'When they last signed in, and so when their provider last said what their email address is; null for someone who never has.'
--;
alter table access.person enable row level security
--;
create policy person_known on access.person for select to los_app using (true)
--;
create policy person_added on access.person for insert to los_app with check (
  'manage-people' = any(string_to_array(current_setting('app.may', true), ',')) and last_signed_in is null)
--;
create policy person_signs_in on access.person for update to los_app using (
  id::text = current_setting('app.actor', true) or issuer = 'first-sign-in') with check (issuer <> 'first-sign-in')
--;
grant insert, update (issuer, subject, last_signed_in) on access.person to los_app
--;
create index person_email on access.person (lower(email))
--;
create table access.draft (
  area text not null references places.area (code),
  id uuid not null,
  made_by uuid not null,
  made_at timestamptz not null,
  kind text not null,
  content jsonb not null,
  constraint draft_pk primary key (area, id)
)
--;
comment on table access.draft is 'What someone who manages people has filled in or uploaded, and not yet confirmed. It counts for nothing and is removed after a day.'
--;
alter table access.draft enable row level security
--;
create policy draft_own on access.draft to los_app using (
  area = case when 'manage-people' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end
  and made_by::text = current_setting('app.actor', true))
--;
grant select, insert, delete on access.draft to los_app
