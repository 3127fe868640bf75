-- A man asks his facilitators to ring him. Why, nobody asks.
create table ring_request (
    id             uuid        primary key default uuidv7(),
    participant_id uuid        not null references participant on delete cascade,
    asked_at       timestamptz not null,
    -- somebody rang, and he did not answer
    tried_at       timestamptz,
    tried_by       uuid        references account,
    ended_at       timestamptz,
    -- rung, or he needs it no more
    ended_how      text,
    ended_by       uuid        references account,
    constraint ring_request_tried_is_whole check ((tried_at is null) = (tried_by is null)),
    constraint ring_request_ended_is_whole check (
        (ended_at is null) = (ended_how is null) and (ended_at is null) = (ended_by is null)),
    constraint ring_request_ended_how_is_known check (ended_how in ('RUNG', 'TAKEN_BACK'))
);
-- A second tap is the same wish.
create unique index ring_request_is_open_once on ring_request (participant_id) where ended_at is null;
create index ring_request_by_man on ring_request (participant_id, asked_at);
