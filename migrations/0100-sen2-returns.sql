create schema sen2
--;
comment on schema sen2 is 'The statutory return: what was received, what was wrong with it, and what came of it.'
--;
create table sen2.return (
  area text not null references places.area (code),
  id uuid not null,
  census_date date not null,
  profile text not null,
  serial text,
  file_name text not null,
  sha256 text not null,
  imported_at timestamptz not null,
  imported_by text not null,
  people integer not null,
  added integer not null,
  changed integer not null,
  unchanged integer not null,
  left_out integer not null,
  duties integer not null,
  constraint return_pk primary key (area, id)
)
--;
comment on table sen2.return is 'A return that was imported: whole, or with the people left out that were in error.'
--;
create table sen2.left_out (
  area text not null,
  return uuid not null,
  ordinal integer not null,
  person text not null,
  because text not null,
  constraint left_out_pk primary key (area, return, ordinal),
  constraint left_out_return foreign key (area, return) references sen2.return (area, id)
)
--;
comment on table sen2.left_out is 'People of a return who were left out of the import, and why.'
--;
create table sen2.possible_duplicate (
  area text not null,
  return uuid not null,
  ordinal integer not null,
  child uuid not null,
  other uuid not null,
  because text not null,
  constraint possible_duplicate_pk primary key (area, return, ordinal, other),
  constraint possible_duplicate_return foreign key (area, return) references sen2.return (area, id)
)
--;
comment on table sen2.possible_duplicate is 'Two records that may be one child; never merged without a person deciding.'
--;
create table sen2.source (
  area text not null,
  child uuid not null,
  return uuid not null,
  hash text not null,
  constraint source_pk primary key (area, child),
  constraint source_child foreign key (area, child) references people.child (area, id)
)
--;
comment on table sen2.source is 'Which return last said what about a child, and the digest of what it said: the same words again change nothing.'
--;
create table sen2.upload (
  area text not null references places.area (code),
  id uuid not null,
  file_name text not null,
  folder text not null,
  uploaded_at timestamptz not null,
  uploaded_by text not null,
  state text not null,
  progress integer not null,
  report jsonb,
  constraint upload_pk primary key (area, id),
  constraint upload_state check (state in ('waiting', 'checking', 'checked', 'importing', 'imported', 'refused', 'abandoned'))
)
--;
comment on table sen2.upload is 'A return on its way in through a page: uploaded, checked, confirmed, imported.'
--;
alter table sen2.return enable row level security
--;
alter table sen2.left_out enable row level security
--;
alter table sen2.possible_duplicate enable row level security
--;
alter table sen2.source enable row level security
--;
alter table sen2.upload enable row level security
--;
create policy return_seen on sen2.return for select to los_app using (
  area = current_setting('app.area', true) and 'import-return' = any(string_to_array(current_setting('app.may', true), ',')))
--;
create policy left_out_seen on sen2.left_out for select to los_app using (
  area = current_setting('app.area', true) and 'import-return' = any(string_to_array(current_setting('app.may', true), ',')))
--;
create policy possible_duplicate_seen on sen2.possible_duplicate for select to los_app using (
  area = current_setting('app.area', true) and 'import-return' = any(string_to_array(current_setting('app.may', true), ',')))
--;
create policy source_seen on sen2.source for select to los_app using (
  area = current_setting('app.area', true) and 'import-return' = any(string_to_array(current_setting('app.may', true), ',')))
--;
create policy upload_kept on sen2.upload for all to los_app using (
  area = current_setting('app.area', true) and 'import-return' = any(string_to_array(current_setting('app.may', true), ',')))
--;
grant usage on schema sen2 to los_app, los_loader
--;
grant select on sen2.return, sen2.left_out, sen2.possible_duplicate, sen2.source to los_app
--;
grant select, insert, update on sen2.upload to los_app
--;
grant select, insert, update on sen2.return, sen2.left_out, sen2.possible_duplicate, sen2.source, sen2.upload to los_loader
