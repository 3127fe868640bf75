insert into activity (id, version, name, kind)
select demo_id('activity ' || name), 1, name, kind
from (values
    ('Gardening', 'PRACTICAL'),
    ('Football', 'PRACTICAL'),
    ('Metalwork', 'PRACTICAL'),
    ('Drumming', 'PRACTICAL'),
    ('Doing up the centre', 'PRACTICAL'),
    ('Coping course', 'COURSE'),
    ('Tea and talk', 'SOCIAL')) as a (name, kind);

-- Each cohort meets twice a week; days are counted from the day the programme is loaded, so that there is always a
-- session today.
create temporary table demo_series (cohort text, activity text, days integer, starts time, hours numeric);
insert into demo_series (cohort, activity, days, starts, hours) values
    ('South Wales 1', 'Gardening', 0, '10:00', 2), ('South Wales 1', 'Coping course', 3, '14:00', 1.5),
    ('South Wales 2', 'Gardening', 1, '10:00', 2), ('South Wales 2', 'Coping course', 4, '14:00', 1.5),
    ('Yorkshire 1', 'Football', 2, '10:30', 1.5), ('Yorkshire 1', 'Coping course', 5, '14:00', 1.5),
    ('Yorkshire 2', 'Football', 3, '10:30', 1.5), ('Yorkshire 2', 'Coping course', 6, '14:00', 1.5),
    ('London North 1', 'Metalwork', 0, '10:00', 2), ('London North 1', 'Coping course', 1, '14:00', 1.5),
    ('London North 2', 'Metalwork', 2, '10:00', 2), ('London North 2', 'Coping course', 3, '14:00', 1.5),
    ('London East 1', 'Drumming', 4, '11:00', 2), ('London East 1', 'Coping course', 5, '14:00', 1.5),
    ('London East 2', 'Drumming', 6, '11:00', 2), ('London East 2', 'Coping course', 0, '14:00', 1.5),
    ('North East 1', 'Doing up the centre', 4, '09:30', 2.5), ('North East 1', 'Coping course', 0, '14:00', 1.5),
    ('North East 2', 'Doing up the centre', 5, '09:30', 2.5), ('North East 2', 'Coping course', 1, '14:00', 1.5);

insert into session_series (id, cohort_id, activity_id, every_weeks, weekday, at, minutes, starts_on, times)
select demo_id('series ' || cohort || activity), demo_id('cohort ' || cohort), demo_id('activity ' || activity), 1,
    extract(isodow from current_date + days), starts, hours * 60, current_date + days - 56, 12
from demo_series;

insert into session (id, version, cohort_id, activity_id, series_id, starts_at, ends_at, place, status)
select demo_id('session ' || s.cohort || s.activity || week), 1, demo_id('cohort ' || s.cohort),
    demo_id('activity ' || s.activity), demo_id('series ' || s.cohort || s.activity), starts_at,
    starts_at + s.hours * interval '1 hour', c.venue,
    case when starts_at < current_date then 'HELD' else 'PLANNED' end
from demo_series s
    join cohort c on c.id = demo_id('cohort ' || s.cohort)
    cross join generate_series(-8, 3) as week,
    lateral (select (current_date + s.days + 7 * week + s.starts) at time zone 'Europe/London' as starts_at) as at;

-- Led by the project’s contact.
insert into session_facilitator (session_id, account_id, starts_at, ends_at, status)
select s.id, a.id, s.starts_at, s.ends_at, s.status
from session s join cohort c on c.id = s.cohort_id join project p on p.id = c.project_id
    join account a on a.display_name = p.contact_name and a.role = 'FACILITATOR';

-- Three in four came, one in eight sent word; by a hash, so that it is the same each time.
insert into register_mark (session_id, enrolment_id, mark, marked_by, marked_how, tapped_at, received_at)
select s.id, e.id,
    case when chance < 192 then 'PRESENT' when chance < 224 then 'APOLOGIES' else 'ABSENT' end,
    demo_id(case when p.contact_name = 'Femi' then 'account femi@demo.example' else 'account sian@demo.example' end),
    'FACILITATOR', s.starts_at + interval '10 minutes', s.starts_at + interval '10 minutes'
from session s join cohort c on c.id = s.cohort_id join project p on p.id = c.project_id
    join enrolment e on e.cohort_id = s.cohort_id,
    lateral (select get_byte(decode(md5(s.id::text || e.id::text), 'hex'), 0) as chance) as luck
where s.status = 'HELD';

-- Some have said that they will come to the next one.
insert into session_reply (session_id, enrolment_id, coming, replied_at)
select s.id, e.id, true, now()
from session s join enrolment e on e.cohort_id = s.cohort_id
where s.starts_at >= current_date and s.starts_at < current_date + 7
    and get_byte(decode(md5(s.id::text || e.id::text), 'hex'), 1) < 90
    and e.id <> demo_id('enrolment P001');

drop table demo_series;
