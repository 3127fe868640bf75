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
create function is_unanswered(enrolment uuid, participant uuid, programme uuid, earlier text, later text) returns boolean
    language sql stable parallel safe as $$
    select not exists (
            select from consented_response r where r.participant_id = participant and r.wave in (earlier, later))
        and enrolment = (
            select n.id from enrolment n join cohort c on c.id = n.cohort_id join project p on p.id = c.project_id
            where n.participant_id = participant and p.programme_id = programme
                and n.stage in ('ACTIVE', 'COMPLETED', 'WITHDRAWN')
            order by c.starts_on desc, n.id limit 1)
$$;
