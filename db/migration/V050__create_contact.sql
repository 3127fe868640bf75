-- How a man may be reached, as he wrote it himself, sealed under a key that the database does not have.
create table contact_detail (
    participant_id uuid  not null references participant on delete cascade,
    channel        text  not null,
    -- the name of the key
    sealed_with    text  not null,
    sealed         bytea not null,
    constraint contact_detail_is_one_per_channel primary key (participant_id, channel),
    constraint contact_detail_channel_is_known check (channel in ('PHONE', 'TEXT', 'WHATSAPP', 'EMAIL')),
    -- nonce and tag alone take 28 bytes
    constraint contact_detail_is_sealed check (sealed_with <> '' and length(sealed) > 28)
);
create index contact_detail_by_key on contact_detail (sealed_with);

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

-- He wants to hear nothing from that man, who is never told.
create table contact_block (
    from_id    uuid        not null references participant on delete cascade,
    to_id      uuid        not null references participant on delete cascade,
    blocked_at timestamptz not null,
    constraint contact_block_is_once_per_pair primary key (from_id, to_id),
    constraint contact_block_is_between_two_men check (from_id <> to_id)
);
create index contact_block_by_blocked on contact_block (to_id);

-- Switched off by staff, for all men of a cohort or for one.
create table contact_off (
    cohort_id    uuid        not null references cohort,
    enrolment_id uuid        references enrolment on delete cascade,
    switched_by  uuid        not null references account,
    switched_at  timestamptz not null,
    constraint contact_off_is_once_per_cohort_or_man unique nulls not distinct (cohort_id, enrolment_id)
);

-- Whoever leaves a cohort ends what was agreed in it, also should he come back: then both say yes anew.
create function end_contact_of_a_man_who_leaves() returns trigger language plpgsql as $$
declare
    other uuid;
begin
    for other in
        delete from contact_opt_in
        where cohort_id = old.cohort_id and old.participant_id in (from_id, to_id)
        returning case from_id when old.participant_id then to_id else from_id end
    loop
        -- open pages hear of it as they do of every withdrawal
        perform pg_notify('alongside', 'CONTACTS ' || other);
    end loop;
    perform pg_notify('alongside', 'CONTACTS ' || old.participant_id);
    return null;
end $$;

create trigger contact_ends_when_a_man_leaves
    after update of stage, cohort_id, participant_id on enrolment
    for each row
    when (old.stage in ('ACTIVE', 'COMPLETED') and (new.stage not in ('ACTIVE', 'COMPLETED')
        or new.cohort_id <> old.cohort_id or new.participant_id <> old.participant_id))
    execute function end_contact_of_a_man_who_leaves();

create trigger contact_ends_with_the_enrolment
    after delete on enrolment
    for each row execute function end_contact_of_a_man_who_leaves();

-- The yeses that count: both men stand in the cohort in which it was given, and nobody has switched contact off there.
-- From the day the cohort ends only one that was given or renewed in its last week or later.
create view contact_standing_opt_in as
select o.cohort_id, o.from_id, o.to_id, o.channel,
    today.day < c.ends_on or (o.given_at at time zone p.time_zone)::date >= c.ends_on - 7 as fresh
from contact_opt_in o
    join cohort c on c.id = o.cohort_id join project p on p.id = c.project_id
    join enrolment giver on giver.cohort_id = o.cohort_id and giver.participant_id = o.from_id
    join enrolment receiver on receiver.cohort_id = o.cohort_id and receiver.participant_id = o.to_id,
    lateral (select (now() at time zone p.time_zone)::date as day) as today
where giver.stage in ('ACTIVE', 'COMPLETED') and receiver.stage in ('ACTIVE', 'COMPLETED')
    and not exists (
        select from contact_off f
        where f.cohort_id = o.cohort_id and (f.enrolment_id is null or f.enrolment_id in (giver.id, receiver.id)));

-- Both said yes to each other, for the same channel, and neither has blocked the other. The only way to anybody’s details.
create view contact_link as
select mine.cohort_id, mine.from_id as viewer_id, mine.to_id as other_id, mine.channel
from contact_standing_opt_in mine
    join contact_standing_opt_in theirs
        on theirs.from_id = mine.to_id and theirs.to_id = mine.from_id and theirs.channel = mine.channel
where mine.fresh and theirs.fresh
    and not exists (
        select from contact_block b
        where (b.from_id, b.to_id) in ((mine.from_id, mine.to_id), (mine.to_id, mine.from_id)));
