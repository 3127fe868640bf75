-- One man's answers to one instrument at one wave.
create table response (
    id             uuid        primary key,
    enrolment_id   uuid        not null references enrolment,
    participant_id uuid        not null references participant,
    instrument_id  uuid        not null references instrument,
    wave           text        not null,
    mode           text        not null,
    started_at     timestamptz not null,
    finished_at    timestamptz,
    -- an imported response counts at once; while the man answers what the import left blank it is open again
    reopened_at    timestamptz,
    constraint response_is_one_per_man_instrument_and_wave unique (participant_id, instrument_id, wave),
    constraint response_wave_is_known check (
        wave in ('baseline', 'end', 'follow-up-3m', 'follow-up-6m', 'follow-up-12m')),
    constraint response_mode_is_known check (
        mode in ('OWN_PHONE', 'SHARED_TABLET', 'READ_ALOUD', 'PAPER', 'IMPORTED')),
    constraint response_that_is_reopened_was_imported check (
        reopened_at is null or (mode = 'IMPORTED' and finished_at is not null)),
    constraint response_of_an_instrument unique (id, instrument_id)
);
create index response_by_enrolment on response (enrolment_id, wave);

-- No value: the question was skipped.
create table answer (
    response_id   uuid        not null,
    instrument_id uuid        not null,
    item          text        not null,
    value         integer,
    answered_at   timestamptz not null,
    constraint answer_is_one_per_item primary key (response_id, item),
    constraint answer_belongs_to_a_response foreign key (response_id, instrument_id)
        references response (id, instrument_id) on delete cascade,
    constraint answer_is_to_an_item_of_the_instrument foreign key (instrument_id, item) references instrument_item
);

-- Recomputed from the answers whenever they change. 'overall' stands beside the sections.
create table score (
    response_id uuid    not null references response on delete cascade,
    section     text    not null,
    value       integer not null,
    constraint score_is_one_per_section primary key (response_id, section)
);
