alter table places.responsibility add column set_on date, add column why_never_held text
--;
comment on column places.responsibility.set_on is 'The day in the area on which it was set, which an area of the demonstration does not share with the clock. Null where it was set before this was kept.'
--;
comment on column places.responsibility.why_never_held is 'Why a naming that had not begun was changed or withdrawn. It ends on the day on which it would have begun.'
--;
alter table places.responsibility add constraint responsibility_never_held check (why_never_held is null or (ends_on = begins_on and replaced_at is not null))
--;
grant update (why_never_held) on places.responsibility to los_app
