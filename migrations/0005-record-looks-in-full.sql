alter table record.look
  add column way text not null default 'opened' constraint look_way check (way in ('opened', 'listed', 'downloaded', 'printed')),
  add column children uuid[],
  add column because text,
  add column namesake boolean not null default false
--;
comment on table record.look is 'Someone looked: who, at which page, at whose record or at which children in a list or a file, and why. Refused tries are kept too, with what they lacked.'
--;
create table record.shown (
  area text not null,
  child uuid not null,
  look uuid not null,
  constraint shown_pk primary key (area, child, look)
)
--;
comment on table record.shown is 'The way from a child to the looks at lists and files that they were in. The look holds the same ids, and its seal covers both.'
--;
alter table record.shown enable row level security
--;
create policy shown_add on record.shown for insert to los_app with check (area = current_setting('app.area', true))
--;
create policy shown_see on record.shown for select to los_app using (
  area = case when string_to_array(current_setting('app.may', true), ',') && array['see-who-looked', 'seal-record'] then current_setting('app.area', true) end)
--;
alter policy look_add on record.look with check (
  area = current_setting('app.area', true) or (refused and current_setting('app.area', true) = ''))
--;
grant select, insert on record.shown to los_app, los_loader
