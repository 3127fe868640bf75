create table activity (
    id      uuid   primary key,
    version bigint not null,
    name    text   not null,
    kind    text   not null,
    constraint activity_name_is_used_once unique (name),
    constraint activity_kind_is_known check (kind in ('PRACTICAL', 'COURSE', 'SOCIAL'))
);

create table session_series (
    id          uuid    primary key,
    cohort_id   uuid    not null references cohort,
    activity_id uuid    not null references activity,
    every_weeks integer not null default 1,
    constraint session_series_repeats_by_whole_weeks check (every_weeks between 1 and 52)
);

-- One meeting. Instants; the wall clock is the project's.
create table session (
    id                  uuid        primary key,
    version             bigint      not null,
    cohort_id           uuid        not null references cohort,
    activity_id         uuid        not null references activity,
    series_id           uuid        references session_series,
    starts_at           timestamptz not null,
    ends_at             timestamptz not null,
    place               text        not null default '',
    status              text        not null default 'PLANNED',
    cancellation_reason text,
    constraint session_ends_after_it_starts check (ends_at > starts_at),
    constraint session_status_is_known check (status in ('PLANNED', 'HELD', 'CANCELLED')),
    constraint session_cancelled_with_a_reason check (
        (status = 'CANCELLED') = (btrim(coalesce(cancellation_reason, '')) <> ''))
);
create index session_by_cohort on session (cohort_id, starts_at);
create index session_by_start on session (starts_at);

-- Whether a man said he will come.
create table session_reply (
    session_id   uuid        not null references session on delete cascade,
    enrolment_id uuid        not null references enrolment on delete cascade,
    coming       boolean     not null,
    replied_at   timestamptz not null,
    constraint session_reply_is_one_per_man primary key (session_id, enrolment_id)
);
