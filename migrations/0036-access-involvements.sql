create table access.involvement (
  area text not null references places.area (code),
  id uuid not null,
  child uuid not null,
  organisation uuid not null,
  person uuid references access.person (id),
  capacity text not null,
  purpose text not null,
  begins_on date not null,
  ends_on date,
  because_kind text not null,
  because uuid not null,
  recorded_at timestamptz not null,
  constraint involvement_pk primary key (area, id),
  constraint involvement_organisation foreign key (area, organisation) references places.organisation (area, id),
  constraint involvement_capacity check (capacity in ('named-setting', 'caseworker')),
  constraint involvement_forwards check (ends_on is null or ends_on >= begins_on)
)
--;
comment on table access.involvement is 'A body, or one person in it, has to do with a child from a day up to a day, in a capacity, because of a fact that another room keeps. Made by the act that makes the relationship; those limited to the children they are involved with see nobody else.'
--;
comment on column access.involvement.child is 'Without a key, since children are downstream.'
--;
comment on column access.involvement.ends_on is 'The first day on which it no longer holds.'
--;
create unique index involvement_stands_once on access.involvement (area, child, organisation, capacity, because) where ends_on is null
--;
create index involvement_of_child on access.involvement (area, child)
--;
create index involvement_of_organisation on access.involvement (area, organisation)
--;
create index involvement_because on access.involvement (area, because)
--;
alter table access.involvement enable row level security
--;
create policy involvement_seen on access.involvement for select to los_app using (
  area = case when string_to_array(current_setting('app.may', true), ',') && array['see-children', 'find-involved'] then current_setting('app.area', true) end)
--;
comment on policy involvement_seen on access.involvement is 'No role gives find-involved: it is how the application finds, before someone stands anywhere, the children they are limited to.'
--;
create policy involvement_of_involved on access.involvement for select to los_limited using (
  area = case when 'see-involved-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end
  and child = any(platform.claimed_children()))
--;
create view access.published_involvement with (security_invoker = true) as
  select area, id, child, organisation, capacity, begins_on, ends_on, because_kind, because from access.involvement
--;
comment on view access.published_involvement is 'Involvements, for other rooms to join.'
--;
grant select on access.involvement, access.published_involvement to los_app, los_limited
--;
grant select, insert, update on access.involvement to los_loader
--;
grant select on access.published_involvement to los_loader
--;
alter table access.membership drop constraint membership_role
--;
alter table access.membership add constraint membership_role check (role in ('send-officer', 'send-manager', 'data-protection-lead', 'area-administrator', 'setting-senco'))
--;
grant select (area, id, person, organisation, role, begins_on, ends_on) on access.membership to los_limited
--;
create policy membership_own on access.membership for select to los_limited using (person::text = current_setting('app.actor', true))
--;
grant select (id, name) on access.person to los_limited
--;
create policy person_known_limited on access.person for select to los_limited using (true)
