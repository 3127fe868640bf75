-- The marks that came in with an old register, and as what, so that they can be taken out again.
create table imported_mark (
    run_id       uuid        not null references import_run on delete cascade,
    session_id   uuid        not null,
    enrolment_id uuid        not null,
    mark         text        not null,
    received_at  timestamptz not null,
    constraint imported_mark_is_there_once primary key (run_id, session_id, enrolment_id)
);
