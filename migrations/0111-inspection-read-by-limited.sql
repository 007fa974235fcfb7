grant usage on schema inspection to los_limited
--;
grant select on all tables in schema inspection to los_limited
