create index duty_by_rule on duties.duty (area, rule)
--;
comment on index duties.duty_by_rule is 'Which rules an area has duties under, for narrowing a list: one step of the index for each.'
