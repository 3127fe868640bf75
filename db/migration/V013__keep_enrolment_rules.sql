-- The same table as the enum Stage, which a test compares.
create function stage_can_become(stage text, next text) returns boolean immutable language sql return case stage
    when 'REFERRED' then next in ('INVITED', 'WAITING', 'DECLINED', 'WITHDRAWN')
    when 'INVITED' then next in ('ACTIVE', 'WAITING', 'DECLINED', 'WITHDRAWN')
    when 'WAITING' then next in ('INVITED', 'ACTIVE', 'DECLINED', 'WITHDRAWN')
    when 'ACTIVE' then next in ('COMPLETED', 'WITHDRAWN')
    when 'DECLINED' then next in ('INVITED', 'WAITING', 'ACTIVE')
    when 'WITHDRAWN' then next in ('INVITED', 'WAITING', 'ACTIVE')
    else false
end;

create function stage_takes_a_place(stage text) returns boolean immutable language sql
    return stage in ('INVITED', 'ACTIVE', 'COMPLETED');

create function check_enrolment_stage() returns trigger language plpgsql as $$
begin
    if new.stage <> old.stage and not stage_can_become(old.stage, new.stage) then
        raise exception using errcode = 'check_violation', constraint = 'enrolment_stage_follows_the_one_before',
            message = format('an enrolment cannot go from %s to %s', old.stage, new.stage);
    end if;
    return new;
end $$;

create trigger enrolment_stage_follows_the_one_before
    before update of stage on enrolment
    for each row execute function check_enrolment_stage();

-- Whoever wants a place waits here for the one before him, so that the last place is given once.
create function check_enrolment_place() returns trigger language plpgsql as $$
declare
    places integer;
begin
    if new.beyond_capacity or not stage_takes_a_place(new.stage) then
        return new;
    end if;
    if tg_op = 'UPDATE' then
        if stage_takes_a_place(old.stage) and old.cohort_id = new.cohort_id then
            return new;
        end if;
    end if;
    select capacity into places from cohort where id = new.cohort_id for no key update;
    if (select count(*) from enrolment
        where cohort_id = new.cohort_id and id <> new.id and stage_takes_a_place(stage)) >= places then
        raise exception using errcode = 'check_violation', constraint = 'enrolment_has_a_place',
            message = 'the cohort is full';
    end if;
    return new;
end $$;

create trigger enrolment_has_a_place
    before insert or update of stage, cohort_id on enrolment
    for each row execute function check_enrolment_place();

-- Every stage an enrolment has had, and every cohort: written by the database, so that none is left out.
create table enrolment_change (
    enrolment_id uuid        not null references enrolment on delete cascade,
    number       bigint      generated always as identity,
    at           timestamptz not null,
    by           uuid        references account,
    cohort_id    uuid        not null references cohort,
    stage        text        not null,
    stage_reason text,
    stage_words  text,
    primary key (enrolment_id, number)
);

create function keep_enrolment_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.stage = new.stage and old.cohort_id = new.cohort_id then
            return null;
        end if;
    end if;
    insert into enrolment_change (enrolment_id, at, by, cohort_id, stage, stage_reason, stage_words)
    values (new.id, new.stage_at, new.stage_by, new.cohort_id, new.stage, new.stage_reason, new.stage_words);
    return null;
end $$;

create trigger enrolment_changes_are_kept
    after insert or update of stage, cohort_id on enrolment
    for each row execute function keep_enrolment_change();

-- Which stage an enrolment had in which cohort, from when until when (no end: it still has).
create view enrolment_period as
select c.enrolment_id, e.participant_id, c.cohort_id, c.stage,
    case when row_number() over w = 1 then least(c.at, e.enrolled_on::timestamptz) else c.at end as from_at,
    lead(c.at) over w as until_at
from enrolment_change c join enrolment e on e.id = c.enrolment_id
window w as (partition by c.enrolment_id order by c.number);
