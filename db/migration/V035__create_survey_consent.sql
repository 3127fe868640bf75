-- The words that a man says yes to, exactly as they were shown; other words are another version.
create table survey_consent_text (
    version        text        primary key,
    language       text        not null,
    words          text        not null,
    first_shown_at timestamptz not null
);

-- Not a foreign key, which would be gone through for each of a hundred thousand imported rows that say nothing of it.
create function refuse_consent_to_words_never_shown() returns trigger language plpgsql as $$
begin
    if not exists (select from survey_consent_text t where t.version = new.consent_version) then
        raise exception 'response_consent_is_to_words_that_were_shown: there are no such words'
            using errcode = 'foreign_key_violation', constraint = 'response_consent_is_to_words_that_were_shown';
    end if;
    return null;
end $$;

create trigger response_consent_is_to_words_that_were_shown
    after insert on response for each row when (new.consent_version is not null)
    execute function refuse_consent_to_words_never_shown();
create trigger response_consent_stays_to_words_that_were_shown
    after update on response for each row
    when (new.consent_version is not null and new.consent_version is distinct from old.consent_version)
    execute function refuse_consent_to_words_never_shown();

create function refuse_to_change_words_that_were_shown() returns trigger language plpgsql as $$
begin
    raise exception 'words that were shown stay as they were shown';
end $$;

create trigger survey_consent_text_stays_as_it_was_shown
    before update or delete or truncate on survey_consent_text
    for each statement execute function refuse_to_change_words_that_were_shown();

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
