create table duties.settled_under (
  area text not null references places.area (code),
  subject text not null,
  says text not null,
  settled_at timestamptz not null,
  constraint settled_under_pk primary key (area, subject)
)
--;
comment on table duties.settled_under is 'The law by which an area’s duties were last worked out: for each rule its versions and lengths in words, and the bank holidays. Where it differs from the law of the running product, the duties are worked again.'
--;
alter table duties.settled_under enable row level security
--;
grant select, insert, update, delete on duties.settled_under to los_loader
