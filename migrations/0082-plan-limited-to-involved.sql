alter table plan.named_setting add column child uuid
--;
update plan.named_setting t set child = p.child from plan.plan p where p.area = t.area and p.id = t.plan
--;
alter table plan.named_setting alter column child set not null
--;
comment on column plan.named_setting.child is 'The child of the plan, so that a policy can ask whose it is without a look elsewhere.'
--;
create index named_setting_of_child on plan.named_setting (area, child)
--;
alter table plan.placement add column child uuid
--;
update plan.placement t set child = p.child from plan.plan p where p.area = t.area and p.id = t.plan
--;
alter table plan.placement alter column child set not null
--;
comment on column plan.placement.child is 'The child of the plan, so that a policy can ask whose it is without a look elsewhere.'
--;
create index placement_of_child on plan.placement (area, child)
--;
alter table plan.need add column child uuid
--;
update plan.need t set child = p.child from plan.plan p where p.area = t.area and p.id = t.plan
--;
alter table plan.need alter column child set not null
--;
comment on column plan.need.child is 'The child of the plan, so that a policy can ask whose it is without a look elsewhere.'
--;
create index need_of_child on plan.need (area, child)
--;
grant usage on schema plan to los_limited
--;
grant select on plan.plan, plan.named_setting, plan.placement, plan.need to los_limited
--;
create policy plan_involved on plan.plan for select to los_limited using (
  area = case when 'see-involved-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end
  and child = any(platform.claimed_children()))
--;
create policy named_setting_involved on plan.named_setting for select to los_limited using (
  area = case when 'see-involved-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end
  and child = any(platform.claimed_children()))
--;
create policy placement_involved on plan.placement for select to los_limited using (
  area = case when 'see-involved-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end
  and child = any(platform.claimed_children()))
--;
create policy need_involved on plan.need for select to los_limited using (
  area = case when 'see-involved-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end
  and child = any(platform.claimed_children()))
