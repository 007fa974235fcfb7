create schema inspection
--;
grant usage on schema inspection to los_app, los_loader
--;
comment on schema inspection is 'Joint inspections of local areas by Ofsted and the Care Quality Commission, and what is counted from them.'
--;
create table inspection.inspection (
  id text primary key,
  framework text not null,
  area_code text not null references places.area (code),
  sequence smallint not null default 1,
  started_on date,
  started_month text,
  on_site_on date,
  ended_on date,
  published_on date,
  wsoa_required boolean,
  weaknesses smallint,
  outcome text,
  pap_required boolean,
  priority_actions smallint,
  monitoring_months smallint,
  next_full_years smallint,
  report_id text,
  note text,
  source_file text not null,
  source_row integer not null,
  constraint inspection_framework check (framework in ('2016', '2023')),
  constraint inspection_outcome check (outcome in ('positive', 'inconsistent', 'systemic_failings')),
  constraint inspection_of_2016_has_no_outcome check (framework = '2023' or outcome is null),
  constraint inspection_started_month check (started_month ~ '^[0-9]{4}-[0-9]{2}$')
)
--;
comment on table inspection.inspection is 'Every full inspection of a local area in the published record, under the name and code the area then had; what the record leaves blank is null, meaning unknown.'
--;
create index inspection_area on inspection.inspection (area_code, published_on)
--;
create table inspection.revisit (
  inspection_id text primary key references inspection.inspection (id) on delete cascade,
  started_on date,
  started_month text,
  published_on date,
  progress text not null,
  sufficient smallint,
  not_sufficient smallint,
  constraint revisit_progress check (progress in ('Yes', 'Some', 'No'))
)
--;
comment on table inspection.revisit is 'The re-visit after a written statement of action under the 2016 framework, and whether progress was sufficient in all, some or no weaknesses.'
--;
create table inspection.programme_total (
  id text primary key,
  framework text not null,
  as_at text not null,
  metric text not null,
  reported numeric not null,
  denominator numeric,
  source_type text not null,
  source text not null,
  counting_rule text,
  recorded numeric,
  status text not null,
  note text,
  source_row integer not null
)
--;
comment on table inspection.programme_total is 'Totals as others reported them, with the counting rule each follows, to be set beside what the records give.'
--;
create table inspection.theme_flag (
  inspection_id text not null references inspection.inspection (id) on delete cascade,
  finding text not null,
  theme text not null,
  primary key (inspection_id, finding, theme),
  constraint theme_flag_finding check (finding in ('priority_action', 'area_for_improvement'))
)
--;
comment on table inspection.theme_flag is 'Themes named in a report''s priority actions or areas for improvement, by keyword: indicative, never to judge an area.'
--;
create table inspection.theme_source (
  inspection_id text not null references inspection.inspection (id) on delete cascade,
  finding text not null,
  primary key (inspection_id, finding)
)
--;
comment on table inspection.theme_source is 'The reports read for themes, so that a theme''s share has its denominator.'
--;
create table inspection.loaded (
  file text primary key,
  sha256 text not null,
  loaded_at timestamptz not null
)
--;
comment on table inspection.loaded is 'The shipped files last loaded, so that an unchanged file is not loaded again.'
--;
create view inspection.published_inspection with (security_invoker = true) as
  select i.id, i.framework, i.area_code, i.started_on, i.ended_on, i.published_on, i.wsoa_required, i.weaknesses, i.outcome, i.pap_required,
    r.started_on as revisit_started_on, r.published_on as revisit_published_on, r.progress as revisit_progress
  from inspection.inspection i left join inspection.revisit r on r.inspection_id = i.id
--;
comment on view inspection.published_inspection is 'Inspections with their re-visits, for other rooms to join.'
--;
grant select on inspection.inspection, inspection.revisit, inspection.programme_total, inspection.theme_flag, inspection.theme_source,
  inspection.published_inspection to los_app
--;
grant select, insert, update, delete on inspection.inspection, inspection.revisit, inspection.programme_total, inspection.theme_flag,
  inspection.theme_source, inspection.loaded to los_loader
--;
grant select on inspection.published_inspection to los_loader
