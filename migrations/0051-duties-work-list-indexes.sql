drop index duties.duty_not_done
--;
create index duty_to_do on duties.duty (area, due_on, id) include (rule, owed_by, team) where met_on is null and ended_on is null and excused_because is null
--;
comment on index duties.duty_to_do is 'What must be done, soonest first: a work list and its counts are read from it without the rows.'
--;
create index duty_excused on duties.duty (area, due_on, id) where excused_because is not null
--;
create index duty_done on duties.duty (area, least(met_on, ended_on)) where met_on is not null or ended_on is not null
--;
comment on index duties.duty_done is 'What was still to do on an earlier day, for a list as at that day.'
--;
create index duty_met_late on duties.duty (area, due_on, id) where met_on > due_on
--;
create index duty_ended on duties.duty (area, due_on, id) where ended_on is not null
