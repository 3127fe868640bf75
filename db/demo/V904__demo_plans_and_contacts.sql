insert into plan_goal (id, participant_id, area, title, title_at, put_away_at, place, place_at, created_at)
select demo_id('goal ' || reference), demo_id('participant ' || reference), area, title, at, at, 1, at, at
from (values
    ('P001', 'WORK', 'Get back to work with my hands'),
    ('P011', 'HOME', 'Sort out the rent'),
    ('P021', 'HEALTH', 'Get fit enough for five-a-side'),
    ('P002', 'PEOPLE', 'See my daughters more')) as g (reference, area, title),
    lateral (select now() - interval '4 weeks' as at) as made;

insert into plan_step (id, participant_id, goal_id, title, by_when, rehearsal, with_whom, with_peer_id, words_at, state,
    state_at, outcome_at, place, place_at, created_at)
select demo_id('step ' || reference || number), demo_id('participant ' || reference), demo_id('goal ' || reference), title,
    by_when, rehearsal, case when rehearsal is not null then 'PEER' end, demo_id('participant ' || peer), at, state,
    now() - interval '1 week', at, number, at, at
from (values
    ('P001', 1, 'Ask at the college about the electrician course', '', 'DONE', null, null),
    ('P001', 2, 'Practise the interview with Alun', 'SESSION', 'TO_DO', 'INTERVIEW', 'P011'),
    ('P001', 3, 'Ring the job centre', 'WEEK', 'TO_DO', null, null),
    ('P011', 1, 'Find the letters from the council', '', 'DONE', null, null),
    ('P011', 2, 'Ring the housing office', 'WEEK', 'TO_DO', null, null),
    ('P021', 1, 'Walk to the allotment instead of the bus', '', 'TO_DO', null, null),
    ('P002', 1, 'Write to Kate', 'WEEK', 'TO_DO', null, null))
    as s (reference, number, title, by_when, state, rehearsal, peer),
    lateral (select now() - interval '3 weeks' as at) as made;

-- Gareth shows one step to the group, Rhodri his to the group and to Sian.
insert into plan_step_sharing (step_id, audience, shown, cohort_id, tapped_at)
select demo_id('step ' || step), audience, true, demo_id('cohort South Wales 1'), now() - interval '1 week'
from (values ('P0012', 'GROUP'), ('P0211', 'GROUP'), ('P0211', 'FACILITATOR')) as s (step, audience);

insert into plan_step_hand (step_id, account_id, hand, given_at)
values (demo_id('step P0012'), demo_id('account P011'), 'HELP', now() - interval '3 days');

-- Numbers that Ofcom keeps free for stories, sealed with the demo programme’s key: Gareth’s is 07700 900101.
insert into contact_detail (participant_id, channel, sealed_with, sealed)
select demo_id('participant ' || reference), channel, 'demo', decode(sealed, 'hex')
from (values
    ('P001', 'PHONE', '237c9d44472e833f2e2f06051b99f93069174d36f970bacb952f495dd0e5bbd98171fffea9b2aab1'),
    ('P011', 'PHONE', '78758fda879391b0dbc1be358e7c1b7772d07a5c262d99752a1c56c339d3b1783591e6f5e94c3fc1'),
    ('P011', 'EMAIL', '73a51941c43ae1847c46e1cd91b2534691bf6f5ba27b376b8727e4cfc2a65626299a65e5b4c15b68e2e0954c41'),
    ('P021', 'PHONE', '84c10ef1bdcc3549872bd24948e05a4cd2b639021c6837448ecdd8c8cb101281185a55345af1cb0c'),
    ('P002', 'PHONE', 'e119cc945e98bb6c1369dc626824d8beb7f747d30ed55531e50c757671a5bb4e2b6b9724ef8c8c64'),
    ('P012', 'PHONE', '82b4f8664c613a111da3ea03a28e8161ed4be6881235b3c15b3c4f146805b961d8aac65078607e5b')) as d (reference, channel, sealed);

-- Gareth and Alun both said yes; Rhodri has said yes to Gareth, and Neil to Trevor.
insert into contact_opt_in (cohort_id, from_id, to_id, channel, given_at)
select demo_id('cohort ' || cohort), demo_id('participant ' || giver), demo_id('participant ' || receiver), 'PHONE', now()
from (values
    ('South Wales 1', 'P001', 'P011'),
    ('South Wales 1', 'P011', 'P001'),
    ('South Wales 1', 'P021', 'P001'),
    ('Yorkshire 1', 'P002', 'P012')) as o (cohort, giver, receiver);

-- What some of them could show each other.
insert into skill (participant_id, side, topic, added_at)
select demo_id('participant ' || reference), side, topic, now() - interval '10 days'
from (values
    ('P011', 'SHOW', 'GUITAR'), ('P011', 'LIKE', 'COMPUTERS'),
    ('P021', 'SHOW', 'REPAIRS'), ('P031', 'LIKE', 'COOKING')) as s (reference, side, topic);
