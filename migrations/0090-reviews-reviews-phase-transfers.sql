create schema reviews
--;
comment on schema reviews is 'Annual reviews of plans, and transfers between phases of education.'
--;
create table reviews.review (
  area text not null,
  id uuid not null,
  child uuid not null,
  plan uuid not null,
  meeting_on date,
  decided_on date,
  outcome text,
  draft_on date,
  recorded_at timestamptz not null,
  constraint review_pk primary key (area, id),
  constraint review_plan foreign key (area, plan) references plan.plan (area, id),
  constraint review_outcome check (outcome in ('maintain', 'amend', 'cease')),
  constraint review_dated check (meeting_on is not null or decided_on is not null)
)
--;
comment on table reviews.review is 'A review of a plan: the meeting, the decision the council wrote to the family, and the draft amended plan.'
--;
create index review_of_plan on reviews.review (area, plan)
--;
create table reviews.phase_transfer (
  area text not null,
  id uuid not null,
  child uuid not null,
  plan uuid not null,
  due_on date not null,
  final_on date,
  recorded_at timestamptz not null,
  constraint phase_transfer_pk primary key (area, id),
  constraint phase_transfer_once unique (area, plan, due_on),
  constraint phase_transfer_plan foreign key (area, plan) references plan.plan (area, id)
)
--;
comment on table reviews.phase_transfer is 'A move between phases of education: the statutory date, and when the amended final plan was issued.'
--;
alter table reviews.review enable row level security
--;
alter table reviews.phase_transfer enable row level security
--;
create policy review_seen on reviews.review for select to los_app using (
  area = current_setting('app.area', true) and 'see-children' = any(string_to_array(current_setting('app.may', true), ',')))
--;
create policy phase_transfer_seen on reviews.phase_transfer for select to los_app using (
  area = current_setting('app.area', true) and 'see-children' = any(string_to_array(current_setting('app.may', true), ',')))
--;
grant usage on schema reviews to los_app, los_loader
--;
grant select on reviews.review, reviews.phase_transfer to los_app
--;
grant select, insert, update on reviews.review, reviews.phase_transfer to los_loader
