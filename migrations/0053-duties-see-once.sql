alter policy duty_seen on duties.duty using (
  area = case when 'see-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end)
--;
comment on policy duty_seen on duties.duty is 'No permit makes no area, and no rows. Said as one equality so that a query naming its area answers it once, and not for each of 70,000 rows.'
--;
alter policy moved_seen on duties.moved using (
  area = case when 'see-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end)
--;
-- A list reads thousands of narrow rows in a few milliseconds: to start workers costs more than they save, and they are few.
alter table duties.duty set (parallel_workers = 0)
