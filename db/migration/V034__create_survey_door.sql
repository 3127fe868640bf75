-- What a facilitator gives a man who does not sign in himself: a link or code that works once, for one wave and nothing
-- else. Only hashes are kept.
create table survey_link (
    id           uuid        primary key default uuidv7(),
    enrolment_id uuid        not null references enrolment on delete cascade,
    wave         text        not null,
    mode         text        not null,
    token_hash   bytea       not null,
    code_hash    bytea,
    helper       text,
    made_by      uuid        not null references account,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    used_at      timestamptz,
    constraint survey_link_mode_is_known check (mode in ('OWN_PHONE', 'SHARED_TABLET')),
    constraint survey_link_token_is_used_once unique (token_hash),
    constraint survey_link_code_is_used_once unique (code_hash),
    constraint survey_link_expires_after_it_is_made check (expires_at > created_at)
);
-- A new link ends the one before.
create unique index survey_link_is_one_per_wave on survey_link (enrolment_id, wave, mode) where used_at is null;

-- What lets one browser answer one response, and open nothing else. Only the hash is kept.
create table survey_pass (
    token_hash  bytea       primary key,
    response_id uuid        not null references response on delete cascade,
    -- his own sign-in, a link from his facilitator, or the facilitator's tablet
    way         text        not null,
    created_at  timestamptz not null,
    expires_at  timestamptz not null,
    constraint survey_pass_way_is_known check (way in ('OWN', 'LINK', 'TABLET')),
    constraint survey_pass_expires_after_it_is_made check (expires_at > created_at)
);
create index survey_pass_by_response on survey_pass (response_id);
