-- What may be read of answers at all: whoever withdrew his consent is in no figure.
create view consented_response as
select id, enrolment_id, participant_id, instrument_id, wave, mode, helper, started_at, finished_at, timing, answers,
    scores
from response where withdrawn_at is null;

-- What counts in figures: finished too.
create view counted_response as
select * from consented_response where finished_at is not null;

-- For the few whose answers at two times are of two enrolments.
create function in_programme(enrolment uuid, programme uuid) returns boolean
    language sql stable parallel safe as $$
    select exists (
        select from enrolment n join cohort c on c.id = n.cohort_id join project p on p.id = c.project_id
        where n.id = enrolment and p.programme_id = programme)
$$;

-- A man who took part and answered at neither time, in whatever edition; of his enrolments in the programme, the latest.
create function is_unanswered(enrolment uuid, programme uuid, earlier text, later text) returns boolean
    language sql stable parallel safe as $$
    select not exists (
            select from consented_response r where r.participant_id = man.participant_id and r.wave in (earlier, later))
        and enrolment = (
            select n.id from enrolment n join cohort c on c.id = n.cohort_id join project p on p.id = c.project_id
            where n.participant_id = man.participant_id and p.programme_id = programme
                and n.stage in ('ACTIVE', 'COMPLETED', 'WITHDRAWN')
            order by c.starts_on desc, n.id limit 1)
    from enrolment man where man.id = enrolment
$$;

-- Cohorts whose figures may have changed, for whoever keeps figures: a mark for each change. Only ever added to, and
-- cleared once a day of what is older, so that nobody waits for anybody; the marks that are seen are exactly the changes
-- that are seen. No foreign key: a cohort that goes is marked too, by the enrolments that go with it.
create table figures_change (
    cohort_id uuid        not null,
    mark      uuid        not null default gen_random_uuid(),
    at        timestamptz not null default now()
);
create index figures_change_by_cohort on figures_change (cohort_id, at);

-- All cohorts of a man: his answers in one may count in another.
create function mark_figures_of(men uuid[]) returns void language sql as $$
    insert into figures_change (cohort_id) select distinct cohort_id from enrolment where participant_id = any (men)
$$;

create function mark_figures() returns trigger language plpgsql as $$
begin
    perform mark_figures_of(array(select distinct participant_id from changed));
    return null;
end $$;

create trigger figures_change_with_new_responses
    after insert on response referencing new table as changed
    for each statement execute function mark_figures();
create trigger figures_change_without_responses
    after delete on response referencing old table as changed
    for each statement execute function mark_figures();

create function mark_figures_of_man() returns trigger language plpgsql as $$
begin
    perform mark_figures_of(array[old.participant_id, new.participant_id]);
    return null;
end $$;

-- Not at each answer: what is not finished has no scores in figures.
create trigger figures_change_with_a_response
    after update on response for each row
    when (old.finished_at is distinct from new.finished_at or old.withdrawn_at is distinct from new.withdrawn_at
        or old.mode <> new.mode or old.enrolment_id <> new.enrolment_id or old.participant_id <> new.participant_id
        or new.finished_at is not null and old.scores is distinct from new.scores)
    execute function mark_figures_of_man();

create trigger figures_change_with_new_enrolments
    after insert on enrolment referencing new table as changed
    for each statement execute function mark_figures();

-- The cohort that he is no longer in has changed too.
create function mark_figures_of_enrolment() returns trigger language plpgsql as $$
begin
    insert into figures_change (cohort_id) values (old.cohort_id);
    perform mark_figures_of(case when tg_op = 'UPDATE' then array[old.participant_id, new.participant_id]
        else array[old.participant_id] end);
    return null;
end $$;

create trigger figures_change_with_an_enrolment
    after update on enrolment for each row
    when (old.cohort_id <> new.cohort_id or old.participant_id <> new.participant_id or old.stage <> new.stage
        or old.age_at_start is distinct from new.age_at_start)
    execute function mark_figures_of_enrolment();
create trigger figures_change_without_an_enrolment
    after delete on enrolment for each row execute function mark_figures_of_enrolment();

-- Which of a man's cohorts is his latest, and what is of which programme: all men who are in it.
create function mark_figures_of_cohort() returns trigger language plpgsql as $$
begin
    perform mark_figures_of(array(select participant_id from enrolment where cohort_id = new.id));
    return null;
end $$;

create trigger figures_change_with_a_cohort
    after update on cohort for each row
    when (old.project_id <> new.project_id or old.starts_on <> new.starts_on)
    execute function mark_figures_of_cohort();

create function mark_figures_of_project() returns trigger language plpgsql as $$
begin
    perform mark_figures_of(array(
        select e.participant_id from enrolment e join cohort c on c.id = e.cohort_id where c.project_id = new.id));
    return null;
end $$;

create trigger figures_change_with_a_project
    after update on project for each row when (old.programme_id <> new.programme_id)
    execute function mark_figures_of_project();
