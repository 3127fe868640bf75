-- The words that a man says yes to, exactly as they were shown; other words are another version.
create table survey_consent_text (
    version        text        primary key,
    language       text        not null,
    words          text        not null,
    first_shown_at timestamptz not null
);

alter table response add constraint response_consent_is_to_words_that_were_shown
    foreign key (consent_version) references survey_consent_text;

-- He tapped "Please contact me". That he did is all that is kept: not the question, and not the answer.
create table survey_contact_request (
    response_id uuid        primary key references response on delete cascade,
    asked_at    timestamptz not null,
    seen_at     timestamptz,
    seen_by     uuid        references account,
    constraint survey_contact_request_is_seen_by_somebody check ((seen_at is null) = (seen_by is null))
);

-- A form on paper, by an id that names nobody.
create table survey_form (
    id           uuid        primary key default gen_random_uuid(),
    enrolment_id uuid        not null references enrolment on delete cascade,
    wave         text        not null,
    printed_by   uuid        not null references account,
    printed_at   timestamptz not null,
    constraint survey_form_is_one_per_wave unique (enrolment_id, wave)
);
