create policy happening_of_questions on record.happening for select to los_app using (
  area = case when 'question-looks' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end
  and kind = 'looks.question-marked')
