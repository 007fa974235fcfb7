grant usage on schema statistics to los_limited
--;
grant select on all tables in schema statistics to los_limited
