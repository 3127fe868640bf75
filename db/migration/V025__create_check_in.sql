-- Men may check themselves in at a session: its codes are made from this secret and the time.
create table check_in (
    session_id uuid        primary key references session on delete cascade,
    secret     bytea       not null,
    opened_by  uuid        not null references account,
    opened_at  timestamptz not null,
    constraint check_in_secret_cannot_be_guessed check (octet_length(secret) >= 32)
);

-- A code works once for each man.
create table check_in_use (
    session_id   uuid        not null references session on delete cascade,
    enrolment_id uuid        not null references enrolment on delete cascade,
    step         bigint      not null,
    used_at      timestamptz not null,
    constraint check_in_use_is_once_per_code primary key (session_id, enrolment_id, step)
);
create index check_in_use_by_enrolment on check_in_use (enrolment_id);

-- Tries, so that nobody can go through all codes.
create table check_in_try (
    account_id uuid        not null references account on delete cascade,
    tried_at   timestamptz not null
);
create index check_in_try_by_account on check_in_try (account_id, tried_at);
