create extension if not exists btree_gist;

create table activity (
    id      uuid   primary key,
    version bigint not null,
    name    text   not null,
    kind    text   not null,
    constraint activity_has_a_name check (btrim(name) <> ''),
    constraint activity_name_is_used_once unique (name),
    constraint activity_kind_is_known check (kind in ('PRACTICAL', 'COURSE', 'SOCIAL'))
);

-- The rule by which sessions were planned, on the project’s wall clock. The sessions themselves are rows.
create table session_series (
    id          uuid    primary key,
    cohort_id   uuid    not null references cohort,
    activity_id uuid    not null references activity,
    every_weeks integer not null default 1,
    -- 1 is Monday
    weekday     integer not null,
    at          time    not null,
    minutes     integer not null,
    starts_on   date    not null,
    -- so many times, or until a day
    times       integer,
    until       date,
    constraint session_series_repeats_by_whole_weeks check (every_weeks between 1 and 52),
    constraint session_series_has_a_weekday check (weekday between 1 and 7),
    constraint session_series_lasts_some_minutes check (minutes between 5 and 1440),
    constraint session_series_ends_after_so_many_times_or_on_a_day check (
        (times is null) <> (until is null) and times > 0 is not false and until >= starts_on is not false)
);
create index session_series_by_cohort on session_series (cohort_id);

-- One meeting. Instants; the wall clock is the project's.
create table session (
    id                  uuid        primary key,
    version             bigint      not null,
    cohort_id           uuid        not null references cohort,
    activity_id         uuid        not null references activity,
    series_id           uuid        references session_series,
    starts_at           timestamptz not null,
    ends_at             timestamptz not null,
    -- empty: at the cohort’s venue
    place               text        not null default '',
    -- the project and the place that this session occupies; kept by a trigger
    place_key           text,
    -- only the day is known, as in an old register: occupies nobody and no place
    day_only            boolean     not null default false,
    status              text        not null default 'PLANNED',
    cancellation_reason text,
    -- how often and when it was moved, cancelled or brought back, for the calendars that men keep
    sequence            integer     not null default 0,
    changed_at          timestamptz not null default now(),
    constraint session_ends_after_it_starts check (ends_at > starts_at),
    constraint session_status_is_known check (status in ('PLANNED', 'HELD', 'CANCELLED')),
    constraint session_cancelled_with_a_reason check (
        (status = 'CANCELLED') = (btrim(coalesce(cancellation_reason, '')) <> '')),
    -- what those who lead it are kept free for
    constraint session_time_of_those_who_lead_it unique (id, starts_at, ends_at, status, day_only),
    constraint session_of_a_cohort_is_one_at_a_time
        exclude using gist (cohort_id with =, tstzrange(starts_at, ends_at) with &&)
        where (status <> 'CANCELLED' and not day_only) deferrable initially immediate,
    constraint session_at_a_place_is_one_at_a_time
        exclude using gist (place_key with =, tstzrange(starts_at, ends_at) with &&)
        where (status <> 'CANCELLED' and not day_only) deferrable initially immediate
);
create index session_by_cohort on session (cohort_id, starts_at);
create index session_by_start on session (starts_at);
create index session_by_series on session (series_id, starts_at);

-- The same place of the same project, however it is written; null where nobody has said where.
create function place_key(of_cohort uuid, place text) returns text stable language sql as $$
    select c.project_id || ' ' || words
    from cohort c, lower(coalesce(nullif(btrim(place), ''), btrim(c.venue))) as words
    where c.id = of_cohort and words <> ''
$$;

create function session_occupies_its_place() returns trigger language plpgsql as $$
begin
    new.place_key := place_key(new.cohort_id, new.place);
    return new;
end $$;

create trigger session_occupies_its_place
    before insert or update of place, place_key, cohort_id on session
    for each row execute function session_occupies_its_place();

create function sessions_go_with_the_venue() returns trigger language plpgsql as $$
begin
    update session set place_key = null where cohort_id = new.id and btrim(place) = '';
    return null;
end $$;

create trigger sessions_go_with_the_venue
    after update of venue, project_id on cohort
    for each row when (old.venue <> new.venue or old.project_id <> new.project_id)
    execute function sessions_go_with_the_venue();

-- Who leads it. Repeats when it is, so that nobody can be at two sessions at once.
create table session_facilitator (
    session_id uuid        not null,
    account_id uuid        not null references account,
    starts_at  timestamptz not null,
    ends_at    timestamptz not null,
    status     text        not null,
    day_only   boolean     not null default false,
    constraint session_facilitator_is_named_once primary key (session_id, account_id),
    constraint session_facilitator_is_there_when_the_session_is
        foreign key (session_id, starts_at, ends_at, status, day_only)
        references session (id, starts_at, ends_at, status, day_only) on update cascade on delete cascade,
    constraint session_facilitator_is_at_one_session_at_a_time
        exclude using gist (account_id with =, tstzrange(starts_at, ends_at) with &&)
        where (status <> 'CANCELLED' and not day_only) deferrable initially immediate
);

-- Whether a man said he will come.
create table session_reply (
    session_id   uuid        not null references session on delete cascade,
    enrolment_id uuid        not null references enrolment on delete cascade,
    coming       boolean     not null,
    replied_at   timestamptz not null,
    constraint session_reply_is_one_per_man primary key (session_id, enrolment_id)
);
