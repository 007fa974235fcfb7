create schema pathway
--;
comment on schema pathway is 'From a request for an EHC needs assessment to the decision whether to issue a plan.'
--;
create table pathway.request (
  area text not null,
  id uuid not null,
  child uuid not null,
  received_on date,
  source text,
  in_youth_accommodation boolean not null,
  outcome text not null,
  outcome_on date,
  mediation boolean,
  tribunal boolean,
  moved_to text,
  recorded_at timestamptz not null,
  constraint request_pk primary key (area, id),
  constraint request_child foreign key (area, child) references people.child (area, id),
  constraint request_outcome check (outcome in ('awaiting', 'assess', 'refuse', 'withdrawn', 'historical'))
)
--;
comment on table pathway.request is 'A request for an EHC needs assessment, and what was decided about it.'
--;
create index request_of_child on pathway.request (area, child)
--;
create index request_received on pathway.request (area, received_on)
--;
create table pathway.assessment (
  area text not null,
  request uuid not null,
  outcome text not null,
  outcome_on date,
  mediation boolean,
  tribunal boolean,
  other_mediation boolean,
  other_tribunal boolean,
  exception boolean,
  recorded_at timestamptz not null,
  constraint assessment_pk primary key (area, request),
  constraint assessment_request foreign key (area, request) references pathway.request (area, id),
  constraint assessment_outcome check (outcome in ('awaiting', 'issue', 'not-issue', 'withdrawn', 'historical'))
)
--;
comment on table pathway.assessment is 'The assessment that followed a request, and whether a plan was issued. The date of an issue is the date of the final plan.'
--;
alter table pathway.request enable row level security
--;
alter table pathway.assessment enable row level security
--;
create policy request_seen on pathway.request for select to los_app using (
  area = current_setting('app.area', true) and 'see-children' = any(string_to_array(current_setting('app.may', true), ',')))
--;
create policy assessment_seen on pathway.assessment for select to los_app using (
  area = current_setting('app.area', true) and 'see-children' = any(string_to_array(current_setting('app.may', true), ',')))
--;
grant usage on schema pathway to los_app, los_loader
--;
grant select on pathway.request, pathway.assessment to los_app
--;
grant select, insert, update on pathway.request, pathway.assessment to los_loader
