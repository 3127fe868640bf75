-- Yorkshire 2 is full: two men wait for a place, one said no, and one of those who took part has left for a job. He
-- answered both times, so that he is in the figures as before.
create temporary table demo_other (first_name text, family_name text, phone text, age integer, stage text, reason text, days integer);
insert into demo_other (first_name, family_name, phone, age, stage, reason, days) values
    ('Colin', 'Sugden', '01632 960131', 52, 'WAITING', null, 9),
    ('Terry', 'Ogden', null, 58, 'WAITING', null, 4),
    ('Desmond', 'Firth', '01632 960133', 49, 'DECLINED', 'TIMES', 12);

insert into account (id, version, role, display_name, created_at)
select demo_id('account ' || first_name), 1, 'PARTICIPANT', first_name, now() from demo_other;

insert into participant (id, version, account_id, first_name, family_name, phone)
select demo_id('participant ' || first_name), 1, demo_id('account ' || first_name), first_name, family_name, phone
from demo_other;

insert into enrolment (id, version, cohort_id, participant_id, stage, stage_reason, stage_at, stage_by, age_at_start,
    enrolled_on)
select demo_id('enrolment ' || first_name), 1, demo_id('cohort Yorkshire 2'), demo_id('participant ' || first_name), stage,
    reason, current_date - days, demo_id('account sian@demo.example'), age, current_date - days
from demo_other;

drop table demo_other;

update enrolment set stage = 'WITHDRAWN', stage_reason = 'WORK', stage_words = 'A job at the bus depot',
    stage_at = current_date - 1, stage_by = demo_id('account sian@demo.example')
where id = demo_id('enrolment P047');

update cohort set capacity = 4 where id = demo_id('cohort Yorkshire 2');
