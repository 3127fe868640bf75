-- One man's answers to one instrument at one wave, in one row: an answer, its time and the scores change together.
create table response (
    id             uuid        primary key default uuidv7(),
    enrolment_id   uuid        not null,
    participant_id uuid        not null,
    instrument_id  uuid        not null,
    wave           text        not null,
    mode           text        not null,
    started_at     timestamptz not null,
    finished_at    timestamptz,
    -- an imported response counts at once; while the man answers what the import left blank it is open again
    reopened_at    timestamptz,
    -- whether it was finished before, within or after the wave's window; null: the day is not known
    timing         text,
    -- by the items' position: the value; null: skipped, or not asked yet
    answers        integer[]   not null,
    -- by the items' position: when it was answered or skipped; null: not asked yet. Null as a whole: imported
    answered_at    timestamptz[],
    -- by the sections' position: points times the instrument's score_unit; null: no score. Made anew with each answer
    scores         integer[]   not null,
    -- his yes: to which words, and when; null: not yet, or imported
    consent_version text,
    consented_at   timestamptz,
    -- when he took it back: it counts in no figure
    withdrawn_at   timestamptz,
    -- who helped him with it, as he or the facilitator says; null: not said
    helper         text,
    -- which import brought it, and from which row of the file
    import_id      uuid,
    import_row     integer,
    constraint response_is_one_per_man_instrument_and_wave unique (participant_id, instrument_id, wave),
    constraint response_wave_is_known check (
        wave in ('baseline', 'end', 'follow-up-3m', 'follow-up-6m', 'follow-up-12m')),
    constraint response_mode_is_known check (
        mode in ('OWN_PHONE', 'SHARED_TABLET', 'READ_ALOUD', 'PAPER', 'IMPORTED')),
    constraint response_consent_is_to_words check ((consent_version is null) = (consented_at is null)),
    constraint response_helper_is_known check (helper in ('NOBODY', 'FACILITATOR', 'SOMEBODY_ELSE')),
    constraint response_timing_is_known check (timing in ('BEFORE', 'WITHIN', 'AFTER')),
    constraint response_that_is_reopened_was_imported check (
        reopened_at is null or (mode = 'IMPORTED' and finished_at is not null)),
    constraint response_of_an_import_was_imported check (import_id is null or mode = 'IMPORTED'),
    constraint response_times_fit_its_answers check (cardinality(answered_at) = cardinality(answers))
);
-- There is no index by enrolment: an enrolment is one man's, so that whoever looks by enrolment also says whose it is.

-- Once a statement, not once a row: a hundred thousand rows arrive at once, and a foreign key would be looked up for each
-- by itself, for longer than all the rest takes. What was published is never deleted, so that looking is enough; for
-- enrolments see below. "execute": planned anew for one row or for thousands.
create function refuse_a_response_that_does_not_fit() returns trigger language plpgsql as $$
declare
    wrong text;
begin
    execute $look$
        select min(case when i.id is null then 'instrument' else 'enrolment' end)
        from new_response r
            left join enrolment e on e.id = r.enrolment_id and e.participant_id = r.participant_id
            left join instrument i on i.id = r.instrument_id and i.state <> 'DRAFT'
                and i.items = cardinality(r.answers) and i.scores = cardinality(r.scores)
        where e.id is null or i.id is null$look$ into wrong;
    if wrong = 'instrument' then
        raise exception 'a response has an answer and a score for each part of a published questionnaire'
            using errcode = 'check_violation', constraint = 'response_fits_its_instrument';
    elsif wrong = 'enrolment' then
        raise exception 'response_is_of_an_enrolled_man: there is no such enrolment'
            using errcode = 'foreign_key_violation', constraint = 'response_is_of_an_enrolled_man';
    end if;
    return null;
end $$;

create trigger response_fits_its_instrument
    after insert on response referencing new table as new_response
    for each statement execute function refuse_a_response_that_does_not_fit();

create function refuse_to_make_another_response_of_it() returns trigger language plpgsql as $$
begin
    raise exception 'a response stays one to the same questionnaire at the same wave'
        using errcode = 'check_violation', constraint = 'response_fits_its_instrument';
end $$;

create trigger response_stays_what_it_is
    before update on response for each row
    when (old.instrument_id <> new.instrument_id or old.wave <> new.wave
        or cardinality(old.answers) <> cardinality(new.answers) or cardinality(old.scores) <> cardinality(new.scores))
    execute function refuse_to_make_another_response_of_it();

create function refuse_a_response_of_another_man() returns trigger language plpgsql as $$
begin
    if not exists (
            select from enrolment e where e.id = new.enrolment_id and e.participant_id = new.participant_id) then
        raise exception 'response_is_of_an_enrolled_man: there is no such enrolment'
            using errcode = 'foreign_key_violation', constraint = 'response_is_of_an_enrolled_man';
    end if;
    return null;
end $$;

create trigger response_stays_of_an_enrolled_man
    after update on response for each row
    when (old.enrolment_id <> new.enrolment_id or old.participant_id <> new.participant_id)
    execute function refuse_a_response_of_another_man();

-- The other side: an enrolment goes or changes hands only when nobody is just writing a response to it. Whoever writes
-- one holds this lock's opposite until he is done, and whoever waits for it then looks at what is there.
create function wait_for_writers_of_responses() returns trigger language plpgsql as $$
begin
    lock table response in share row exclusive mode;
    return new;
end $$;

create trigger enrolment_goes_when_no_response_is_written
    before delete on enrolment for each statement execute function wait_for_writers_of_responses();
create trigger enrolment_changes_hands_when_no_response_is_written
    before update on enrolment for each row when (old.id <> new.id or old.participant_id <> new.participant_id)
    execute function wait_for_writers_of_responses();

create function keep_responses_with_their_enrolment() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        update response set enrolment_id = new.id, participant_id = new.participant_id
        where participant_id = old.participant_id and enrolment_id = old.id;
    elsif exists (
            select from response r where r.participant_id = old.participant_id and r.enrolment_id = old.id) then
        raise exception 'response_is_of_an_enrolled_man: there are answers of his'
            using errcode = 'foreign_key_violation', constraint = 'response_is_of_an_enrolled_man';
    end if;
    return null;
end $$;

create trigger enrolment_with_responses_stays
    after delete on enrolment for each row execute function keep_responses_with_their_enrolment();
create trigger enrolment_takes_its_responses_along
    after update on enrolment for each row when (old.id <> new.id or old.participant_id <> new.participant_id)
    execute function keep_responses_with_their_enrolment();

-- The same, a row an answer and a row a score, for whoever reads with SQL. No value: the question was skipped.
create view answer as
select r.id as response_id, r.instrument_id, i.item, a.value, a.answered_at
from response r
    cross join unnest(r.answers, r.answered_at) with ordinality as a (value, answered_at, position)
    join instrument_item i on i.instrument_id = r.instrument_id and i.position = a.position
where a.value is not null or a.answered_at is not null;

-- In points.
create view score as
select r.id as response_id, p.section, trim_scale(s.value::numeric / i.score_unit) as value
from response r
    cross join unnest(r.scores) with ordinality as s (value, position)
    join instrument i on i.id = r.instrument_id
    join instrument_score p on p.instrument_id = r.instrument_id and p.position = s.position
where s.value is not null;
