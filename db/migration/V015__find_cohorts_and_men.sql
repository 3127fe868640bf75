-- For lists of 1,000 cohorts and 20,000 men.
create index participant_by_first_name on participant (lower(first_name));
create index participant_by_family_name on participant (lower(family_name)) where family_name <> '';
create index participant_to_complete on participant (id) where to_complete;
