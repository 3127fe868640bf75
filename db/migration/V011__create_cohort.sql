-- One run of the programme at a project, with its recorded variation: weeks, activities, balance of the course, venue.
create table cohort (
    id                  uuid    primary key,
    version             bigint  not null,
    project_id          uuid    not null references project,
    name                text    not null,
    starts_on           date    not null,
    ends_on             date    not null,
    weeks               integer not null default 8,
    activities          text[]  not null default '{}',
    capacity            integer not null default 12,
    venue               text    not null default '',
    cbt_percent         integer not null default 50,
    constraint cohort_has_a_name check (btrim(name) <> ''),
    constraint cohort_name_is_used_once_in_its_project unique (project_id, name),
    constraint cohort_ends_after_it_starts check (ends_on >= starts_on),
    constraint cohort_has_weeks check (weeks between 1 and 104),
    constraint cohort_has_room check (capacity between 1 and 500),
    constraint cohort_cbt_is_a_percentage check (cbt_percent between 0 and 100)
);

create table participant (
    id          uuid   primary key,
    version     bigint not null,
    account_id  uuid   not null references account,
    -- the programme's own number for a man, used when past responses are imported
    reference   text,
    first_name  text   not null,
    family_name text   not null default '',
    -- where the project can ring him; what he shows to other men is his own affair, and not here
    phone       text,
    -- added at the door: somebody should ask him for the rest
    to_complete boolean not null default false,
    constraint participant_has_a_first_name check (btrim(first_name) <> ''),
    constraint participant_reference_is_used_once unique (reference),
    constraint participant_has_one_account unique (account_id)
);

-- What imports said of their rows names men: it does not outlive any of those who came in with it.
create function forget_what_imports_said() returns trigger language plpgsql as $$
begin
    delete from import_fate where run_id in (
        select t.run_id from import_trace t join gone on gone.id = t.id where t.what = 'participant');
    return null;
end $$;

create trigger a_man_who_is_deleted_is_named_by_no_import
    after delete on participant referencing old table as gone
    for each statement execute function forget_what_imports_said();

create table enrolment (
    id             uuid    primary key,
    version        bigint  not null,
    cohort_id      uuid    not null references cohort,
    participant_id uuid    not null references participant,
    stage          text    not null,
    -- why it ended early: one of a short list, and own words
    stage_reason   text,
    stage_words    text,
    -- since when, and by whom; the waiting list is in this order
    stage_at       timestamptz not null default now(),
    stage_by       uuid references account,
    age_at_start   integer,
    -- outside the target criteria: one of a short list, and own words
    outside_target_reason text,
    outside_target_words  text,
    -- he came to the door, or had come already when he was written down
    beyond_capacity boolean not null default false,
    enrolled_on    date    not null,
    constraint enrolment_is_once_per_cohort unique (cohort_id, participant_id),
    constraint enrolment_stage_is_known check (
        stage in ('REFERRED', 'INVITED', 'WAITING', 'ACTIVE', 'COMPLETED', 'DECLINED', 'WITHDRAWN')),
    constraint enrolment_that_ended_early_has_a_reason check (
        stage not in ('DECLINED', 'WITHDRAWN') or stage_reason is not null),
    constraint enrolment_reason_is_known check (stage_reason in (
        'WORK', 'HEALTH', 'MOVED_AWAY', 'TIMES', 'TOO_FAR', 'NOT_FOR_HIM', 'NOT_REACHED', 'OTHER')),
    constraint enrolment_other_reason_has_words check (
        stage_reason <> 'OTHER' or btrim(coalesce(stage_words, '')) <> ''),
    constraint enrolment_outside_reason_is_known check (
        outside_target_reason in ('ROOM', 'NEARLY', 'FRIEND', 'SENT_HERE', 'OTHER')),
    constraint enrolment_other_outside_reason_has_words check (
        outside_target_reason <> 'OTHER' or btrim(coalesce(outside_target_words, '')) <> ''),
    constraint enrolment_age_is_possible check (age_at_start between 16 and 120)
);
create index enrolment_by_participant on enrolment (participant_id);
create index enrolment_by_cohort_and_stage on enrolment (cohort_id, stage, stage_at, id);
