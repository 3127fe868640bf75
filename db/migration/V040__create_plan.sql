-- A man’s own plan. Of two phones the later tap stands, field by field: beside each field is when it was tapped.
create table plan_goal (
    id             uuid             primary key,
    participant_id uuid             not null references participant on delete cascade,
    -- which of the six pictures; none for a goal in other words
    area           text,
    title          text             not null,
    title_at       timestamptz      not null,
    put_away       boolean          not null default false,
    put_away_at    timestamptz      not null,
    -- lower comes first; what was never moved stands in the order of the taps
    place          double precision not null,
    place_at       timestamptz      not null,
    created_at     timestamptz      not null,
    constraint plan_goal_says_something check (btrim(title) <> ''),
    constraint plan_goal_is_short check (length(title) <= 200),
    constraint plan_goal_area_is_known check (area in ('WORK', 'HEALTH', 'HOME', 'PEOPLE', 'LEARNING', 'JOY')),
    constraint plan_goal_place_is_a_number check (place between -1e15 and 1e15),
    constraint plan_goal_of_a_participant unique (id, participant_id)
);
create index plan_goal_by_participant on plan_goal (participant_id, place);

create table plan_step (
    id             uuid             primary key,
    participant_id uuid             not null references participant on delete cascade,
    goal_id        uuid,
    title          text             not null,
    -- '', WEEK, SESSION or a date
    by_when        text             not null default '',
    -- something to practise first, and with whom
    rehearsal      text,
    with_whom      text,
    with_peer_id   uuid             references participant on delete set null,
    words_at       timestamptz      not null,
    state          text             not null,
    state_at       timestamptz      not null,
    -- what came of a rehearsal; empty until he says
    outcome        text             not null default '',
    outcome_at     timestamptz      not null,
    place          double precision not null,
    place_at       timestamptz      not null,
    created_at     timestamptz      not null,
    constraint plan_step_says_something check (btrim(title) <> ''),
    constraint plan_step_is_short check (length(title) <= 200),
    constraint plan_step_by_when_is_known check (
        by_when in ('', 'WEEK', 'SESSION') or by_when ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
    constraint plan_step_rehearsal_is_known check (rehearsal in ('INTERVIEW', 'CALL', 'LANDLORD', 'JOB_CENTRE')),
    constraint plan_step_with_whom_is_known check (with_whom in ('PEER', 'FACILITATOR', 'OTHER')),
    constraint plan_step_only_a_rehearsal_is_with_somebody check (
        rehearsal is not null or with_whom is null and with_peer_id is null),
    constraint plan_step_outcome_is_known check (
        outcome in ('', 'GOT_IT', 'NEXT_TALK', 'WAITING', 'SAID_NO', 'DID_NOT_HAPPEN')),
    constraint plan_step_state_is_known check (state in ('TO_DO', 'DONE', 'MOVED_ON', 'DROPPED')),
    constraint plan_step_place_is_a_number check (place between -1e15 and 1e15),
    constraint plan_step_goal_is_his_own foreign key (goal_id, participant_id)
        references plan_goal (id, participant_id)
);
create index plan_step_by_participant on plan_step (participant_id, place);
create index plan_step_by_peer on plan_step (with_peer_id);

-- Private unless a row says otherwise, and then to these men or staff of this cohort only.
create table plan_step_sharing (
    step_id   uuid        not null references plan_step on delete cascade,
    audience  text        not null,
    peer_id   uuid        references participant on delete cascade,
    shown     boolean     not null,
    cohort_id uuid        references cohort,
    -- a row that hides stays, so that a tap that comes late does not show it again
    tapped_at timestamptz not null,
    constraint plan_step_sharing_audience_is_known check (audience in ('PEER', 'GROUP', 'FACILITATOR')),
    constraint plan_step_sharing_names_the_peer check ((audience = 'PEER') = (peer_id is not null)),
    constraint plan_step_sharing_is_within_a_cohort check (not shown or cohort_id is not null),
    constraint plan_step_sharing_is_once_per_audience unique nulls not distinct (step_id, audience, peer_id)
);
create index plan_step_sharing_by_cohort on plan_step_sharing (cohort_id) where shown;
create index plan_step_sharing_by_peer on plan_step_sharing (peer_id);

-- “I can help with that” and “Well done”: nothing else can be said about another man’s step.
create table plan_step_hand (
    step_id    uuid        not null references plan_step on delete cascade,
    account_id uuid        not null references account on delete cascade,
    hand       text        not null,
    given_at   timestamptz not null,
    -- he was asked, at a tea round
    picked_at  timestamptz,
    constraint plan_step_hand_is_known check (hand in ('HELP', 'WELL_DONE')),
    constraint plan_step_hand_is_given_once primary key (step_id, account_id, hand)
);
create index plan_step_hand_by_giver on plan_step_hand (account_id);

-- What was said of a step at a tea round. Of a man who passes nothing is written anywhere.
create table tea_round_mark (
    session_id   uuid        not null references session on delete cascade,
    step_id      uuid        not null references plan_step on delete cascade,
    mark         text        not null,
    -- so that its owner can undo it
    state_before text        not null,
    marked_by    uuid        not null references account,
    marked_at    timestamptz not null,
    constraint tea_round_mark_is_one_per_step primary key (session_id, step_id),
    constraint tea_round_mark_is_known check (mark in ('DONE', 'MOVED_ON', 'STUCK'))
);
create index tea_round_mark_by_step on tea_round_mark (step_id);

-- “What we made, how it felt”: one short note for the group.
create table tea_round_note (
    session_id uuid        primary key references session on delete cascade,
    words      text        not null,
    written_by uuid        not null references account,
    written_at timestamptz not null,
    constraint tea_round_note_is_short check (length(words) <= 300)
);

-- Steps that are shown at this moment: their owner stands in the cohort, and has not let them go.
create view plan_step_shown as
select s.id as step_id, s.participant_id as owner_id, h.audience, h.peer_id, h.cohort_id
from plan_step_sharing h
    join plan_step s on s.id = h.step_id
    join enrolment own on own.cohort_id = h.cohort_id and own.participant_id = s.participant_id
        and own.stage in ('ACTIVE', 'COMPLETED')
where h.shown and s.state <> 'DROPPED';

-- Who sees them: the only way to anybody else’s step but for the tea round, which takes what is shown to the group.
create view plan_step_viewer as
select v.step_id, v.owner_id, v.cohort_id, viewer.account_id
from plan_step_shown v
    join enrolment e on e.cohort_id = v.cohort_id and e.stage in ('ACTIVE', 'COMPLETED')
    join participant viewer on viewer.id = e.participant_id and viewer.id <> v.owner_id
where v.audience = 'GROUP' or v.audience = 'PEER' and v.peer_id = viewer.id
union
select v.step_id, v.owner_id, v.cohort_id, a.id
from plan_step_shown v
    join cohort c on c.id = v.cohort_id
    join project_staff st on st.project_id = c.project_id
    join account a on a.id = st.account_id and a.role = 'FACILITATOR'
where v.audience = 'FACILITATOR';

-- Whoever leaves a cohort takes back what he showed there, and sees nothing of it: also should he come back.
create function hide_steps_of_a_man_who_leaves() returns trigger language plpgsql as $$
begin
    update plan_step_sharing h set shown = false, tapped_at = greatest(h.tapped_at, now())
    from plan_step s
    where s.id = h.step_id and h.cohort_id = old.cohort_id and h.shown
        and old.participant_id in (s.participant_id, h.peer_id);
    -- open pages hear of it as they do of every change
    perform pg_notify('alongside', 'PLAN ' || old.cohort_id);
    perform pg_notify('alongside', 'PLAN ' || old.participant_id);
    return null;
end $$;

create trigger steps_are_hidden_when_a_man_leaves
    after update of stage, cohort_id, participant_id on enrolment
    for each row
    when (old.stage in ('ACTIVE', 'COMPLETED') and (new.stage not in ('ACTIVE', 'COMPLETED')
        or new.cohort_id <> old.cohort_id or new.participant_id <> old.participant_id))
    execute function hide_steps_of_a_man_who_leaves();

create trigger steps_are_hidden_with_the_enrolment
    after delete on enrolment
    for each row execute function hide_steps_of_a_man_who_leaves();
