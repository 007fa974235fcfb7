create table record.anchor (
  area text not null,
  day date not null,
  position bigint not null,
  hash text not null,
  constraint anchor_pk primary key (area, day)
)
--;
comment on table record.anchor is 'The head of an area''s chain when a day had ended. Kept somewhere else as well, it shows a chain that was rewritten or cut whole.'
--;
alter table record.anchor enable row level security
--;
create policy anchor_all on record.anchor for all to los_app using (
  area = current_setting('app.area', true) and 'seal-record' = any(string_to_array(current_setting('app.may', true), ',')))
--;
grant select, insert on record.anchor to los_app, los_loader
