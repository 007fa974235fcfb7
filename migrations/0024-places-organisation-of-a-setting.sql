create unique index organisation_of_setting_once on places.organisation (area, urn) where urn is not null
--;
comment on index places.organisation_of_setting_once is 'A setting is one body of an area, however often plans name it.'
