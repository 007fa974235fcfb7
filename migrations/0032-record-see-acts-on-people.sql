create policy happening_of_people on record.happening for select to los_app using (
  area = case when 'manage-people' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end
  and kind like 'access.%')
