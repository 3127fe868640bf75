create table plan_goal (
    id             uuid        primary key,
    participant_id uuid        not null references participant on delete cascade,
    title          text        not null,
    position       integer     not null,
    created_at     timestamptz not null,
    constraint plan_goal_says_something check (btrim(title) <> ''),
    constraint plan_goal_is_short check (length(title) <= 200),
    constraint plan_goal_of_a_participant unique (id, participant_id)
);
create index plan_goal_by_participant on plan_goal (participant_id, position);

create table plan_step (
    id             uuid        primary key,
    participant_id uuid        not null references participant on delete cascade,
    goal_id        uuid,
    title          text        not null,
    by_when        text        not null default '',
    state          text        not null,
    position       integer     not null,
    created_at     timestamptz not null,
    -- when the state was tapped: of two phones, the later tap stands
    state_at       timestamptz not null,
    constraint plan_step_says_something check (btrim(title) <> ''),
    constraint plan_step_is_short check (length(title) <= 200 and length(by_when) <= 60),
    constraint plan_step_state_is_known check (state in ('TO_DO', 'DONE', 'MOVED_ON', 'DROPPED')),
    constraint plan_step_goal_is_his_own foreign key (goal_id, participant_id)
        references plan_goal (id, participant_id)
);
create index plan_step_by_participant on plan_step (participant_id, position);

-- Private unless a row says otherwise.
create table plan_step_sharing (
    step_id   uuid        not null references plan_step on delete cascade,
    audience  text        not null,
    peer_id   uuid        references participant on delete cascade,
    shared_at timestamptz not null,
    constraint plan_step_sharing_audience_is_known check (audience in ('PEER', 'GROUP', 'FACILITATOR')),
    constraint plan_step_sharing_names_the_peer check ((audience = 'PEER') = (peer_id is not null)),
    constraint plan_step_sharing_is_once_per_audience unique nulls not distinct (step_id, audience, peer_id)
);
