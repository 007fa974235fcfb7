grant usage on schema reviews to los_limited
--;
grant select on reviews.review, reviews.phase_transfer to los_limited
--;
create index review_of_child on reviews.review (area, child)
--;
create index phase_transfer_of_child on reviews.phase_transfer (area, child)
--;
create policy review_involved on reviews.review for select to los_limited using (
  area = case when 'see-involved-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end
  and child = any(platform.claimed_children()))
--;
create policy phase_transfer_involved on reviews.phase_transfer for select to los_limited using (
  area = case when 'see-involved-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end
  and child = any(platform.claimed_children()))
