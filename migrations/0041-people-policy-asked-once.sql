alter policy child_seen on people.child using (
  area = case when 'see-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end)
