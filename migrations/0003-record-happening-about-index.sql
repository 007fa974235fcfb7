create index happening_about on record.happening (area, about, kind, id) where about is not null
