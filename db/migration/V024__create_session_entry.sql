-- What is known of a session beside its men: how many came without a name, and a note on it.
create table session_entry (
    session_id  uuid        not null references session on delete cascade,
    part        text        not null,
    value       text        not null,
    entered_by  uuid        not null references account,
    tapped_at   timestamptz not null,
    received_at timestamptz not null,
    phone_at    bigint      not null,
    -- written by the trigger
    change      bigint      not null default nextval('register_change'),
    constraint session_entry_is_one_per_part primary key (session_id, part),
    constraint session_entry_part_is_known check (part in ('OTHERS', 'NOTE')),
    constraint session_entry_others_is_a_number check (part <> 'OTHERS' or value ~ '^(0|[1-9][0-9]{0,2})$'),
    constraint session_entry_note_is_short check (char_length(value) <= 500)
);

create trigger session_entry_is_numbered
    before insert or update on session_entry
    for each row execute function number_the_change();

-- Men put down by their first name at a session, until somebody has looked at who they are.
create table walk_in (
    enrolment_id uuid        primary key references enrolment on delete cascade,
    session_id   uuid        not null references session on delete cascade,
    added_by     uuid        not null references account,
    added_at     timestamptz not null,
    settled_at   timestamptz
);
create index walk_in_by_session on walk_in (session_id);

-- What came of ringing a man who was not there twice running; the session is the last one that he had missed by then.
create table missed_call (
    enrolment_id uuid        not null references enrolment on delete cascade,
    session_id   uuid        not null references session on delete cascade,
    outcome      text        not null,
    noted_by     uuid        not null references account,
    noted_at     timestamptz not null,
    constraint missed_call_is_noted_once primary key (enrolment_id, session_id),
    constraint missed_call_outcome_is_known check (outcome in ('COMING', 'MESSAGE', 'NOT_NOW', 'STOPPED'))
);
create index missed_call_by_session on missed_call (session_id);
