alter policy request_seen on pathway.request using (
  area = case when 'see-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end)
--;
comment on policy request_seen on pathway.request is 'No permit makes no area, and no rows. Said as one equality so that a query naming its area answers it once, and not for each row.'
--;
alter policy assessment_seen on pathway.assessment using (
  area = case when 'see-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end)
