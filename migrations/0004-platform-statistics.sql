create function platform.learn(tables text[]) returns void
language plpgsql security definer set search_path = pg_catalog as $$
declare one text;
begin
  foreach one in array tables loop
    execute format('analyze %I.%I', split_part(one, '.', 1), split_part(one, '.', 2));
  end loop;
end $$
--;
comment on function platform.learn is 'Tells the server how large these tables have become, in the middle of a load: a foreign key''s check is planned once a session, and one planned on an empty table reads the whole of it for each row.'
--;
revoke execute on function platform.learn from public
--;
grant execute on function platform.learn to los_loader
