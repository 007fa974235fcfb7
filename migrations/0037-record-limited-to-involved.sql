grant usage on schema record to los_limited
--;
grant insert on record.look, record.shown to los_limited
--;
create policy look_add_limited on record.look for insert to los_limited with check (area = current_setting('app.area', true))
--;
create policy shown_add_limited on record.shown for insert to los_limited with check (area = current_setting('app.area', true))
--;
grant select (area, id, at, actor, kind, child, about) on record.happening to los_limited
--;
create policy happening_of_involved on record.happening for select to los_limited using (
  area = case when 'see-involved-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end
  and child = any(platform.claimed_children()))
--;
comment on policy happening_of_involved on record.happening is 'That something happened; what it changed may hold an address, and is not granted.'
