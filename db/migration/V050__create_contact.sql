-- How a man may be reached, as he wrote it himself. Never shown before both said yes.
create table contact_detail (
    participant_id uuid not null references participant on delete cascade,
    channel        text not null,
    detail         text not null,
    constraint contact_detail_is_one_per_channel primary key (participant_id, channel),
    constraint contact_detail_channel_is_known check (channel in ('PHONE', 'TEXT', 'EMAIL')),
    constraint contact_detail_says_something check (btrim(detail) <> '')
);

-- His yes to one other man, for one channel. Two rows that face each other show the details; deleting either hides them.
create table contact_opt_in (
    cohort_id  uuid        not null references cohort,
    from_id    uuid        not null references participant on delete cascade,
    to_id      uuid        not null references participant on delete cascade,
    channel    text        not null,
    given_at   timestamptz not null,
    constraint contact_opt_in_is_one_per_pair_and_channel primary key (from_id, to_id, channel),
    constraint contact_opt_in_is_between_two_men check (from_id <> to_id),
    constraint contact_opt_in_has_a_detail foreign key (from_id, channel)
        references contact_detail (participant_id, channel) on delete cascade
);
create index contact_opt_in_by_receiver on contact_opt_in (to_id, from_id);

-- Each new yes, also one that was taken back since: how many a man may give in a day is limited.
create table contact_request (
    from_id  uuid        not null references participant on delete cascade,
    given_at timestamptz not null
);
create index contact_request_by_giver on contact_request (from_id, given_at);

-- The yeses that count: as long as both men stand in the cohort in which it was given.
create view contact_standing_opt_in as
select o.cohort_id, o.from_id, o.to_id, o.channel
from contact_opt_in o
    join enrolment giver on giver.cohort_id = o.cohort_id and giver.participant_id = o.from_id
    join enrolment receiver on receiver.cohort_id = o.cohort_id and receiver.participant_id = o.to_id
where giver.stage in ('ACTIVE', 'COMPLETED') and receiver.stage in ('ACTIVE', 'COMPLETED');

-- Both said yes to each other, for the same channel. The only way to anybody’s details.
create view contact_link as
select mine.cohort_id, mine.from_id as viewer_id, mine.to_id as other_id, mine.channel
from contact_standing_opt_in mine
    join contact_standing_opt_in theirs
        on theirs.from_id = mine.to_id and theirs.to_id = mine.from_id and theirs.channel = mine.channel;
