create schema plan
--;
comment on schema plan is 'EHC plans: when they began and ended, where they name, and the needs they are for.'
--;
create table plan.plan (
  area text not null,
  id uuid not null,
  child uuid not null,
  request uuid not null,
  started_on date,
  residential text,
  work_based text,
  personal_budget boolean,
  organised boolean,
  direct_payment text,
  ceased_on date,
  cease_reason text,
  transferred_from text,
  active boolean not null,
  recorded_at timestamptz not null,
  constraint plan_pk primary key (area, id),
  constraint plan_child foreign key (area, child) references people.child (area, id)
)
--;
comment on table plan.plan is 'An EHC plan maintained by the area now or once. Active: in force at the census of the last return that held it.'
--;
create index plan_of_child on plan.plan (area, child)
--;
create index plan_started on plan.plan (area, started_on)
--;
create table plan.named_setting (
  area text not null,
  plan uuid not null,
  rank smallint not null,
  urn text,
  ukprn text,
  arrangement text,
  note text,
  in_unit boolean,
  in_resourced_provision boolean,
  constraint named_setting_pk primary key (area, plan, rank),
  constraint named_setting_plan foreign key (area, plan) references plan.plan (area, id)
)
--;
comment on table plan.named_setting is 'The setting or kind of arrangement named in section I: first and, where there is one, second.'
--;
create table plan.placement (
  area text not null,
  plan uuid not null,
  position smallint not null,
  rank smallint,
  urn text,
  ukprn text,
  arrangement text,
  note text,
  entered_on date,
  left_on date,
  in_unit boolean,
  in_resourced_provision boolean,
  residential text,
  work_based text,
  constraint placement_pk primary key (area, plan, position),
  constraint placement_plan foreign key (area, plan) references plan.plan (area, id)
)
--;
comment on table plan.placement is 'Where the child or young person is or was educated under the plan, from a day to a day.'
--;
create table plan.need (
  area text not null,
  plan uuid not null,
  rank smallint not null,
  type text not null,
  constraint need_pk primary key (area, plan, rank),
  constraint need_plan foreign key (area, plan) references plan.plan (area, id)
)
--;
comment on table plan.need is 'The primary and secondary type of special educational need.'
--;
alter table plan.plan enable row level security
--;
alter table plan.named_setting enable row level security
--;
alter table plan.placement enable row level security
--;
alter table plan.need enable row level security
--;
create policy plan_seen on plan.plan for select to los_app using (
  area = current_setting('app.area', true) and 'see-children' = any(string_to_array(current_setting('app.may', true), ',')))
--;
create policy named_setting_seen on plan.named_setting for select to los_app using (
  area = current_setting('app.area', true) and 'see-children' = any(string_to_array(current_setting('app.may', true), ',')))
--;
create policy placement_seen on plan.placement for select to los_app using (
  area = current_setting('app.area', true) and 'see-children' = any(string_to_array(current_setting('app.may', true), ',')))
--;
create policy need_seen on plan.need for select to los_app using (
  area = current_setting('app.area', true) and 'see-children' = any(string_to_array(current_setting('app.may', true), ',')))
--;
grant usage on schema plan to los_app, los_loader
--;
grant select on plan.plan, plan.named_setting, plan.placement, plan.need to los_app
--;
grant select, insert, update on plan.plan to los_loader
--;
grant select, insert, update, delete on plan.named_setting, plan.placement, plan.need to los_loader
