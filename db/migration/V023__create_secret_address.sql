-- Addresses that whoever knows them may read without signing in, such as a calendar. Only a hash is kept; a new one
-- takes the place of the one before it.
create table secret_address (
    account_id uuid        not null references account on delete cascade,
    purpose    text        not null,
    token_hash bytea       not null,
    -- of the person, when it was made: whoever reads it later has no page to take it from
    language   text        not null,
    created_at timestamptz not null,
    constraint secret_address_is_one_per_purpose primary key (account_id, purpose),
    constraint secret_address_is_used_once unique (token_hash),
    constraint secret_address_purpose_is_a_word check (purpose ~ '^[a-z][a-z-]+$')
);
