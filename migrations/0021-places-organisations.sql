create table places.organisation (
  area text not null references places.area (code),
  id uuid not null,
  name text not null,
  kind text not null,
  urn text,
  primary key (area, id),
  constraint organisation_name_once unique (area, name),
  constraint organisation_kind check (kind in ('council', 'ICB', 'trust', 'provider', 'setting', 'SENDIASS', 'parent carer forum', 'national'))
)
--;
comment on table places.organisation is 'The bodies of a local area that owe duties or employ people who do: council, ICB, trusts, providers, settings.'
--;
create table places.team (
  area text not null,
  id uuid not null,
  organisation uuid not null,
  name text not null,
  primary key (area, id),
  constraint team_organisation foreign key (area, organisation) references places.organisation (area, id) on delete cascade,
  constraint team_name_once unique (area, organisation, name)
)
--;
comment on table places.team is 'Teams inside an organisation, to whom work is given.'
--;
alter table places.organisation enable row level security
--;
alter table places.team enable row level security
--;
create policy organisation_of_own_area on places.organisation for select to los_app
  using (area = current_setting('app.area', true))
--;
create policy team_of_own_area on places.team for select to los_app
  using (area = current_setting('app.area', true))
--;
create view places.published_organisation with (security_invoker = true) as
  select area, id, name, kind, urn from places.organisation
--;
comment on view places.published_organisation is 'Organisations of an area, for other rooms to join.'
--;
create view places.published_team with (security_invoker = true) as
  select area, id, organisation, name from places.team
--;
comment on view places.published_team is 'Teams of an area, for other rooms to join.'
--;
grant select on places.organisation, places.team, places.published_organisation, places.published_team to los_app
--;
grant select, insert, update, delete on places.organisation, places.team to los_loader
--;
grant select on places.published_organisation, places.published_team to los_loader
