-- The register of one session, keyed on session and enrolment, never on a date.
create table register_mark (
    session_id   uuid        not null references session,
    enrolment_id uuid        not null references enrolment,
    mark         text        not null,
    marked_by    uuid        not null references account,
    marked_how   text        not null,
    -- when the mark was tapped on the phone, and when it reached the server
    tapped_at    timestamptz not null,
    received_at  timestamptz not null,
    constraint register_mark_is_one_per_session_and_enrolment primary key (session_id, enrolment_id),
    constraint register_mark_is_known check (mark in ('PRESENT', 'APOLOGIES', 'ABSENT', 'UNMARKED')),
    constraint register_mark_way_is_known check (marked_how in ('FACILITATOR', 'SELF', 'LATER'))
);
create index register_mark_by_enrolment on register_mark (enrolment_id);
