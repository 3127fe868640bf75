-- People who sign in. A participant needs neither e-mail address nor password.
create table account (
    id            uuid        primary key,
    version       bigint      not null,
    role          text        not null,
    display_name  text        not null,
    email         text,
    password_hash text,
    enabled       boolean     not null default true,
    created_at    timestamptz not null,
    -- sessions begun before are over: the account was switched off, or has a new password
    sessions_from timestamptz not null default '-infinity',
    constraint account_role_is_known check (role in ('PARTICIPANT', 'FACILITATOR', 'MANAGER', 'ADMINISTRATOR')),
    constraint account_has_a_name check (btrim(display_name) <> ''),
    constraint account_email_is_lower_case check (email = lower(email)),
    constraint account_email_is_used_once unique (email),
    constraint account_of_staff_has_an_email check (role = 'PARTICIPANT' or email is not null)
);

-- One-time links for staff: the first administrator's set-up, and invitations. Only a hash is kept.
create table staff_link (
    token_hash bytea       primary key,
    account_id uuid        references account on delete cascade,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    used_at    timestamptz,
    constraint staff_link_expires_after_it_is_made check (expires_at > created_at)
);

-- One-time codes for participants. A new code ends the one before it.
create table join_code (
    account_id uuid        primary key references account on delete cascade,
    code_hash  bytea       not null,
    made_by    uuid        not null references account,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    constraint join_code_is_used_by_one_account unique (code_hash)
);

-- Makes hashes of this installation useless for any other; chosen once, by the database.
create table installation (
    only_one boolean primary key default true,
    salt     uuid    not null default gen_random_uuid(),
    constraint installation_is_one_row check (only_one)
);
insert into installation default values;

-- A phone that stays signed in until "Sign out".
create table remembered_phone (
    token_hash   bytea       primary key,
    account_id   uuid        not null references account on delete cascade,
    created_at   timestamptz not null,
    last_used_at timestamptz not null
);
create index remembered_phone_by_account on remembered_phone (account_id);

-- What the rate limit counts; the subject is hashed, and rows older than the window are deleted.
create table sign_in_attempt (
    subject_hash bytea       not null,
    tried_at    timestamptz not null
);
create index sign_in_attempt_by_subject on sign_in_attempt (subject_hash, tried_at);
