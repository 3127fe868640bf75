insert into plan_goal (id, participant_id, title, position, created_at)
select demo_id('goal ' || reference), demo_id('participant ' || reference), title, 1, now() - interval '4 weeks'
from (values
    ('P001', 'Get back to work with my hands'),
    ('P011', 'Sort out the rent'),
    ('P021', 'Get fit enough for five-a-side'),
    ('P002', 'See my daughters more')) as g (reference, title);

insert into plan_step (id, participant_id, goal_id, title, by_when, state, position, created_at, state_at)
select demo_id('step ' || reference || position), demo_id('participant ' || reference), demo_id('goal ' || reference), title,
    by_when, state, position, now() - interval '3 weeks', now() - interval '1 week'
from (values
    ('P001', 1, 'Ask at the college about the electrician course', '', 'DONE'),
    ('P001', 2, 'Practise the interview with Alun', 'before the next session', 'TO_DO'),
    ('P001', 3, 'Ring the job centre', 'this week', 'TO_DO'),
    ('P011', 1, 'Find the letters from the council', '', 'DONE'),
    ('P011', 2, 'Ring the housing office', 'this week', 'TO_DO'),
    ('P021', 1, 'Walk to the allotment instead of the bus', '', 'TO_DO'),
    ('P002', 1, 'Write to Kate', 'this week', 'TO_DO')) as s (reference, position, title, by_when, state);

insert into plan_step_sharing (step_id, audience, shared_at)
values (demo_id('step P0012'), 'GROUP', now());

-- Numbers that Ofcom keeps free for stories.
insert into contact_detail (participant_id, channel, detail)
select demo_id('participant ' || reference), channel, detail
from (values
    ('P001', 'PHONE', '07700 900101'),
    ('P011', 'PHONE', '07700 900111'),
    ('P011', 'EMAIL', 'alun@demo.example'),
    ('P021', 'PHONE', '07700 900121'),
    ('P002', 'PHONE', '07700 900102'),
    ('P012', 'PHONE', '07700 900112')) as d (reference, channel, detail);

-- Gareth and Alun both said yes; Rhodri has said yes to Gareth, and Neil to Trevor.
insert into contact_opt_in (cohort_id, from_id, to_id, channel, given_at)
select demo_id('cohort ' || cohort), demo_id('participant ' || giver), demo_id('participant ' || receiver), 'PHONE', now()
from (values
    ('South Wales 1', 'P001', 'P011'),
    ('South Wales 1', 'P011', 'P001'),
    ('South Wales 1', 'P021', 'P001'),
    ('Yorkshire 1', 'P002', 'P012')) as o (cohort, giver, receiver);
