-- One run of the programme at a project, with its recorded variation.
create table cohort (
    id                  uuid    primary key,
    version             bigint  not null,
    project_id          uuid    not null references project,
    name                text    not null,
    starts_on           date    not null,
    ends_on             date    not null,
    capacity            integer not null default 12,
    venue               text    not null default '',
    cbt_percent         integer not null default 50,
    constraint cohort_has_a_name check (btrim(name) <> ''),
    constraint cohort_name_is_used_once_in_its_project unique (project_id, name),
    constraint cohort_ends_after_it_starts check (ends_on >= starts_on),
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
    constraint participant_has_a_first_name check (btrim(first_name) <> ''),
    constraint participant_reference_is_used_once unique (reference),
    constraint participant_has_one_account unique (account_id)
);

create table enrolment (
    id             uuid    primary key,
    version        bigint  not null,
    cohort_id      uuid    not null references cohort,
    participant_id uuid    not null references participant,
    stage          text    not null,
    stage_reason   text,
    age_at_start   integer,
    outside_target_reason text,
    enrolled_on    date    not null,
    constraint enrolment_is_once_per_cohort unique (cohort_id, participant_id),
    constraint enrolment_stage_is_known check (
        stage in ('REFERRED', 'INVITED', 'WAITING', 'ACTIVE', 'COMPLETED', 'DECLINED', 'WITHDRAWN')),
    constraint enrolment_that_ended_early_has_a_reason check (
        stage not in ('DECLINED', 'WITHDRAWN') or btrim(coalesce(stage_reason, '')) <> ''),
    constraint enrolment_age_is_possible check (age_at_start between 16 and 120)
);
create index enrolment_by_participant on enrolment (participant_id);
