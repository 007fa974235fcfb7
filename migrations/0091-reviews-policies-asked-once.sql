alter policy review_seen on reviews.review using (
  area = case when 'see-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end)
--;
alter policy phase_transfer_seen on reviews.phase_transfer using (
  area = case when 'see-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end)
