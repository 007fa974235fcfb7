alter policy plan_seen on plan.plan using (
  area = case when 'see-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end)
--;
alter policy named_setting_seen on plan.named_setting using (
  area = case when 'see-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end)
--;
alter policy placement_seen on plan.placement using (
  area = case when 'see-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end)
--;
alter policy need_seen on plan.need using (
  area = case when 'see-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end)
