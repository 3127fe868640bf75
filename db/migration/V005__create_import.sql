-- One file that somebody brings in: chosen, looked at, run, perhaps undone.
create table import_run (
    id             uuid        primary key,
    kind           text        not null,
    -- what it is brought into: a cohort, a project or a programme
    subject_id     uuid        not null,
    account_id     uuid        not null references account,
    -- who asked for what is being done just now
    asked_by       uuid        not null references account,
    file_name      text        not null,
    sheet          text,
    headings       text[]      not null,
    -- for each heading the column it is, or '' for one that is left out
    mapping        text[]      not null,
    choices        jsonb       not null default '{}',
    state          text        not null,
    rows_in_file   integer     not null,
    rows_done      integer     not null default 0,
    rows_imported  integer     not null default 0,
    rows_partly    integer     not null default 0,
    rows_skipped   integer     not null default 0,
    rows_refused   integer     not null default 0,
    -- what the check said of every row, in short: the real run must say the same
    fingerprint    text,
    -- sentences about the whole of it: why it failed, what stands against undoing it
    problems       jsonb       not null default '[]',
    created_at     timestamptz not null,
    imported_at    timestamptz,
    constraint import_run_state_is_known check (
        state in ('MAPPING', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'UNDOING', 'UNDONE', 'FAILED')),
    constraint import_run_has_a_column_for_each_heading check (cardinality(mapping) = cardinality(headings)),
    constraint import_run_that_is_done_says_when check (
        state not in ('DONE', 'UNDOING', 'UNDONE') or imported_at is not null)
);
create index import_run_by_subject on import_run (kind, subject_id, created_at desc);
create index import_run_by_account on import_run (account_id, created_at desc);

-- The rows of the file, some at a time; gone as soon as they are not needed any more.
create table import_file_part (
    run_id  uuid    not null references import_run on delete cascade,
    number  integer not null,
    content bytea   not null,
    constraint import_file_part_is_there_once primary key (run_id, number)
);

-- What became of a row, or would: sentences as keys with arguments.
create table import_fate (
    run_id     uuid    not null references import_run on delete cascade,
    row_number integer not null,
    outcome    text    not null,
    sentences  jsonb   not null,
    constraint import_fate_is_one_per_row primary key (run_id, row_number),
    constraint import_fate_outcome_is_known check (outcome in ('IMPORTED', 'PARTLY', 'SKIPPED', 'REFUSED'))
);

-- What a run has made, so that it can be undone.
create table import_trace (
    run_id uuid not null references import_run on delete cascade,
    what   text not null,
    id     uuid not null,
    constraint import_trace_is_there_once primary key (run_id, what, id)
);

-- Which column a heading was the last time.
create table import_heading (
    kind         text        not null,
    heading      text        not null,
    mapped_to    text        not null,
    confirmed_at timestamptz not null,
    constraint import_heading_is_remembered_once primary key (kind, heading)
);
