insert into programme (id, version, name, target_age_from, target_age_to, usual_weeks)
values (demo_id('programme'), 1, 'Resilience for men 45-60', 45, 60, 8);

insert into project (id, version, programme_id, name, country_part, contact_name, contact_phone)
select demo_id('project ' || name), 1, demo_id('programme'), name, part, contact, phone
from (values
    ('South Wales', 'gb-wls', 'Sian', '01632 960101'),
    ('Yorkshire', 'gb-eng', 'Sian', '01632 960102'),
    ('London North', 'gb-eng', 'Femi', '01632 960103'),
    ('London East', 'gb-eng', 'Femi', '01632 960104'),
    ('North East', 'gb-eng', 'Sian', '01632 960105')) as p (name, part, contact, phone);

-- Ruth manages all five; each facilitator has the projects at which he or she is the contact.
insert into project_staff (project_id, account_id)
select p.id, a.id from project p join account a on a.display_name = p.contact_name and a.role = 'FACILITATOR'
union all
select p.id, demo_id('account ruth@demo.example') from project p;

-- Eight weeks up to yesterday; the group goes on meeting for four more.
insert into cohort (id, version, project_id, name, starts_on, ends_on, capacity, venue, cbt_percent)
select demo_id('cohort ' || c.name), 1, demo_id('project ' || c.project), c.name, current_date - 56, current_date - 1, 12,
    c.venue, c.cbt
from (values
    ('South Wales', 'South Wales 1', 'Valley allotments, Mill Lane', 50),
    ('South Wales', 'South Wales 2', 'Valley allotments, Mill Lane', 70),
    ('Yorkshire', 'Yorkshire 1', 'Beck Road sports ground', 50),
    ('Yorkshire', 'Yorkshire 2', 'Beck Road sports ground', 30),
    ('London North', 'London North 1', 'The Forge, Canal Street', 60),
    ('London North', 'London North 2', 'The Forge, Canal Street', 40),
    ('London East', 'London East 1', 'Dock Hall', 50),
    ('London East', 'London East 2', 'Dock Hall', 50),
    ('North East', 'North East 1', 'Quay community centre', 70),
    ('North East', 'North East 2', 'Quay community centre', 30)) as c (project, name, venue, cbt);

insert into participant (id, version, account_id, reference, first_name, family_name)
select demo_id('participant ' || reference), 1, demo_id('account ' || reference), reference, first_name, family_name
from demo_man;

insert into enrolment (id, version, cohort_id, participant_id, stage, age_at_start, outside_target_reason, enrolled_on)
select demo_id('enrolment ' || reference), 1, demo_id('cohort ' || cohort), demo_id('participant ' || reference), 'ACTIVE',
    age, case when age not between 45 and 60 then 'There was room, and he asked' end, current_date - 60
from demo_man;
