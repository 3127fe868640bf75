-- What may be read of answers at all: whoever withdrew his consent is in no figure.
create view consented_response as
select id, enrolment_id, participant_id, instrument_id, wave, mode, started_at, finished_at, timing, answers, scores
from response where withdrawn_at is null;

-- What counts in figures: finished too.
create view counted_response as
select * from consented_response where finished_at is not null;
