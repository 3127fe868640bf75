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
