grant usage on schema people to los_limited
--;
-- Not the postcode: nothing recorded says which address is protected, so none is shown.
grant select (area, id, surname, forename, birth_date, sex, ethnicity, upn, uln, upn_unknown, recorded_at) on people.child to los_limited
--;
grant select on people.published_child to los_limited
--;
create policy child_involved on people.child for select to los_limited using (
  area = case when 'see-involved-children' = any(string_to_array(current_setting('app.may', true), ',')) then current_setting('app.area', true) end
  and id = any(platform.claimed_children()))
--;
comment on policy child_involved on people.child is 'Those limited to the children they are involved with have a role of their own in the database, so that the one equality by which area-wide roles see is left alone.'
