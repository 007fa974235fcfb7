create function platform.stand(actor text, area text, may text, children text) returns void
language plpgsql as $$
begin
  perform platform.stand(actor, area, may);
  execute format('set local app.children = %L', children);
end $$
--;
comment on function platform.stand(text, text, text, text) is 'Sets who acts in this transaction, and of which children alone they may see anything. The one place where it is done; policies read app.actor, app.area, app.may and app.children.'
--;
-- Said to be dear, so that the server asks it once for a step of an index and not once for each row that it passes.
create function platform.claimed_children() returns uuid[]
language plpgsql stable cost 10000 set search_path = pg_catalog as $$
begin
  return string_to_array(current_setting('app.children', true), ',')::uuid[];
end $$
--;
comment on function platform.claimed_children is 'The children that whoever acts is limited to, for the policies of los_limited; none where nothing was claimed.'
--;
grant usage on schema platform, places, access to los_limited
--;
grant execute on function platform.stand(text, text, text), platform.stand(text, text, text, text), platform.claimed_children to los_app, los_loader, los_limited
--;
grant select on places.area, places.area_succession, places.neighbour, places.area_name, places.setting, places.organisation, places.team,
  places.published_area, places.published_succession, places.published_neighbour, places.published_setting, places.published_organisation, places.published_team to los_limited
--;
create policy organisation_known on places.organisation for select to los_limited using (area = current_setting('app.area', true))
--;
create policy team_known on places.team for select to los_limited using (area = current_setting('app.area', true))
