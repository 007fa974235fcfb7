comment on schema platform is 'The machine: who is acting, sessions, applied migrations. No word of SEND in it.'
--;
create function platform.stand(actor text, area text, may text) returns void
language plpgsql as $$
begin
  execute format('set local app.actor = %L', actor);
  execute format('set local app.area = %L', area);
  execute format('set local app.may = %L', may);
end $$
--;
comment on function platform.stand is 'Sets who acts in this transaction. The one place where it is done; policies read app.actor, app.area and app.may.'
--;
create table platform.session (
  id_hash text primary key,
  person uuid,
  data jsonb not null,
  begun_at timestamptz not null,
  seen_at timestamptz not null
)
--;
comment on table platform.session is 'Who is signed in: one row a browser, its id kept only as a hash.'
--;
create index session_seen on platform.session (seen_at)
--;
grant usage on schema platform to los_app, los_loader
--;
grant execute on function platform.stand to los_app, los_loader
--;
grant select, insert, update, delete on platform.session to los_app
