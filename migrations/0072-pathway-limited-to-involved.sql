alter table pathway.assessment add column child uuid
--;
update pathway.assessment a set child = r.child from pathway.request r where r.area = a.area and r.id = a.request
--;
alter table pathway.assessment alter column child set not null
--;
comment on column pathway.assessment.child is 'The child of the request, so that a policy can ask whose it is without a look elsewhere.'
--;
create index assessment_of_child on pathway.assessment (area, child)
--;
grant usage on schema pathway to los_limited
--;
grant select on pathway.request, pathway.assessment to los_limited
--;
create policy request_involved on pathway.request for select to los_limited using (
  area = case when 'see-involved-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end
  and child = any(platform.claimed_children()))
--;
create policy assessment_involved on pathway.assessment for select to los_limited using (
  area = case when 'see-involved-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end
  and child = any(platform.claimed_children()))
