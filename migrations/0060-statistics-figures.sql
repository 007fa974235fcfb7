create schema statistics
--;
grant usage on schema statistics to los_app, los_loader
--;
comment on schema statistics is 'Official published figures about SEND in England, each with the file and line it came from.'
--;
create table statistics.source (
  id text primary key,
  file text not null,
  title text not null,
  publisher text not null,
  release text not null,
  opened_through text not null,
  licence text not null,
  caution text,
  constraint source_file_once unique (file)
)
--;
comment on table statistics.source is 'Each shipped file of published statistics: who published it, in which release, under what licence and with what caution.'
--;
create table statistics.measure (
  id text primary key,
  rank int not null,
  subject text not null,
  title text not null,
  unit text not null,
  definition text not null,
  numerator text,
  denominator text,
  better text,
  counted text not null,
  main boolean not null,
  breaks jsonb not null,
  cautions jsonb not null,
  constraint measure_better check (better in ('higher', 'lower'))
)
--;
comment on table statistics.measure is 'What can be asked of the published figures, in plain English, with which way is better where there is one, and breaks in the series.'
--;
create table statistics.figure (
  measure text not null references statistics.measure (id),
  area_code text not null,
  period text not null,
  topic text not null default '',
  breakdown text not null default '',
  value numeric,
  mark text,
  derived boolean not null default false,
  numerator numeric,
  denominator numeric,
  source text not null references statistics.source (id),
  line int not null,
  note text,
  primary key (measure, area_code, period, topic, breakdown),
  constraint figure_unknown_has_mark check ((value is null) = (mark is not null)),
  constraint figure_mark check (mark in ('x', 'z', 'd'))
)
--;
comment on table statistics.figure is 'One published value: a measure, for England (ENG), a region or a local area, in a period, perhaps of a group (topic and breakdown). No value means unknown: x unavailable or suppressed at source, z not applicable, d doubtful in the file.'
--;
create table statistics.loaded (
  one int primary key default 1,
  hash text not null,
  figures int not null,
  loaded_at timestamptz not null,
  constraint loaded_once check (one = 1)
)
--;
comment on table statistics.loaded is 'The hash of the shipped files and measures last loaded, so that an unchanged set is not loaded again.'
--;
create view statistics.published_figure with (security_invoker = true) as
  select measure, area_code, period, topic, breakdown, value, mark, derived, numerator, denominator, source, line, note
  from statistics.figure
--;
comment on view statistics.published_figure is 'Published figures, for other rooms to join.'
--;
create view statistics.published_measure with (security_invoker = true) as
  select id, subject, title, unit, better, counted, main from statistics.measure
--;
comment on view statistics.published_measure is 'Measures, for other rooms to join.'
--;
grant select on statistics.source, statistics.measure, statistics.figure, statistics.loaded,
  statistics.published_figure, statistics.published_measure to los_app
--;
grant select, insert, update, delete on statistics.source, statistics.measure, statistics.figure, statistics.loaded to los_loader
--;
grant select on statistics.published_figure, statistics.published_measure to los_loader
