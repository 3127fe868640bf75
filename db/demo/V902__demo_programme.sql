insert into programme (id, version, name, target_age_from, target_age_to, target_words, core_elements, usual_weeks)
values (demo_id('programme'), 1, 'Resilience for men 45-60', 45, 60, 'Men who are out of work',
    array['Activities side by side', 'Coping course', 'Action plan, made with the group', 'Staying in touch'], 8);

insert into project (id, version, programme_id, name, place, country_part, contact_name, contact_phone,
    safeguarding_name, safeguarding_phone, safeguarding_account_id)
select demo_id('project ' || name), 1, demo_id('programme'), name, place, country_part, contact, phone,
    'Ruth', '01632 960110', demo_id('account ruth@demo.example')
from (values
    ('South Wales', 'Valley allotments, Mill Lane', 'gb-wls', 'Sian', '01632 960101'),
    ('Yorkshire', 'Beck Road sports ground', 'gb-eng', 'Sian', '01632 960102'),
    ('London North', 'The Forge, Canal Street', 'gb-eng', 'Femi', '01632 960103'),
    ('London East', 'Dock Hall', 'gb-eng', 'Femi', '01632 960104'),
    ('North East', 'Quay community centre', 'gb-eng', 'Sian', '01632 960105'))
    as p (name, place, country_part, contact, phone);

-- One that somebody should make sure of again, and one that was looked at lately.
insert into project_help_number (project_id, position, name, phone, hours, takes, checked_on)
values
    (demo_id('project South Wales'), 0, 'Night owls, the valley’s own line', '01632 960120',
        'Every evening from 7 to 11', 'CALLS', current_date - 200),
    (demo_id('project Yorkshire'), 0, 'Beck Road listening line', '01632 960121', 'Weekdays from 9 to 5', 'BOTH',
        current_date - 20);

insert into help_line_check (number, checked_on)
values ('116 123', current_date - 40), ('85258', current_date - 40), ('999', current_date - 40);

-- Ruth manages all five; each facilitator has the projects at which he or she is the contact.
insert into project_staff (project_id, account_id)
select p.id, a.id from project p join account a on a.display_name = p.contact_name and a.role = 'FACILITATOR'
union all
select p.id, demo_id('account ruth@demo.example') from project p;

-- Eight weeks up to yesterday; the group goes on meeting for four more.
insert into cohort (id, version, project_id, name, starts_on, ends_on, weeks, activities, capacity,
    venue, cbt_percent)
select demo_id('cohort ' || c.name), 1, demo_id('project ' || c.project), c.name, current_date - 56, current_date - 1, 8,
    array[c.activity, 'Coping course'], 12, c.venue, c.cbt
from (values
    ('South Wales', 'South Wales 1', 'Gardening', 'Valley allotments, Mill Lane', 50),
    ('South Wales', 'South Wales 2', 'Gardening', 'Valley allotments, Mill Lane', 70),
    ('Yorkshire', 'Yorkshire 1', 'Football', 'Beck Road sports ground', 50),
    ('Yorkshire', 'Yorkshire 2', 'Football', 'Beck Road sports ground', 30),
    ('London North', 'London North 1', 'Metalwork', 'The Forge, Canal Street', 60),
    ('London North', 'London North 2', 'Metalwork', 'The Forge, Canal Street', 40),
    ('London East', 'London East 1', 'Drumming', 'Dock Hall', 50),
    ('London East', 'London East 2', 'Drumming', 'Dock Hall', 50),
    ('North East', 'North East 1', 'Doing up the centre', 'Quay community centre', 70),
    ('North East', 'North East 2', 'Doing up the centre', 'Quay community centre', 30)) as c (project, name, activity, venue, cbt);

insert into participant (id, version, account_id, reference, first_name, family_name)
select demo_id('participant ' || reference), 1, demo_id('account ' || reference), reference, first_name, family_name
from demo_man;

insert into enrolment (id, version, cohort_id, participant_id, stage, stage_at, age_at_start, outside_target_reason,
    enrolled_on)
select demo_id('enrolment ' || reference), 1, demo_id('cohort ' || cohort), demo_id('participant ' || reference), 'ACTIVE',
    current_date - 60, age, case when age not between 45 and 60 then 'ROOM' end, current_date - 60
from demo_man;
