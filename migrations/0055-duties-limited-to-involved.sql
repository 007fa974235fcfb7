alter table duties.moved add column child uuid
--;
update duties.moved m set child = d.child from duties.duty d where d.area = m.area and d.id = m.duty
--;
alter table duties.moved alter column child set not null
--;
comment on column duties.moved.child is 'The child of the duty, so that a policy can ask whose it is without a look elsewhere.'
--;
grant usage on schema duties to los_limited
--;
grant select on duties.duty, duties.moved to los_limited
--;
create policy duty_involved on duties.duty for select to los_limited using (
  area = case when 'see-involved-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end
  and child = any(platform.claimed_children()))
--;
create policy moved_involved on duties.moved for select to los_limited using (
  area = case when 'see-involved-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end
  and child = any(platform.claimed_children()))
