-- What a man can show others, or would like to be shown: picked from a list, so that nobody can be written to by it.
create table skill (
    participant_id uuid        not null references participant on delete cascade,
    -- SHOW: he can show it; LIKE: he would like to be shown
    side           text        not null,
    topic          text        not null,
    added_at       timestamptz not null,
    constraint skill_is_said_once primary key (participant_id, side, topic),
    constraint skill_side_is_known check (side in ('SHOW', 'LIKE'))
);

-- One shows another something, once both have said yes. A yes alone is a wish that need never be answered.
create table skill_swap (
    shows_id   uuid not null references participant on delete cascade,
    learns_id  uuid not null references participant on delete cascade,
    topic      text not null,
    -- in which both stood when the first of them said yes
    cohort_id  uuid not null references cohort,
    shows_yes  timestamptz,
    learns_yes timestamptz,
    constraint skill_swap_is_one_per_pair_and_topic primary key (shows_id, learns_id, topic),
    constraint skill_swap_is_between_two_men check (shows_id <> learns_id),
    constraint skill_swap_is_somebodys_wish check (shows_yes is not null or learns_yes is not null)
);
create index skill_swap_by_learner on skill_swap (learns_id);
create index skill_swap_by_cohort on skill_swap (cohort_id);

-- In his own choice of words, if he likes: only ever counted, never shown.
create table background (
    participant_id uuid primary key references participant on delete cascade,
    word           text not null,
    constraint background_is_known check (word in ('TRADE', 'SERVICE', 'OFFICE', 'HOME', 'ELSEWHERE'))
);

-- Men who may know of each other here: both stand in the cohort, nobody has switched contact off, neither blocks the other.
create view acquaintance as
select distinct mine.participant_id as viewer_id, theirs.participant_id as other_id, mine.cohort_id
from enrolment mine join enrolment theirs
    on theirs.cohort_id = mine.cohort_id and theirs.participant_id <> mine.participant_id
where mine.stage in ('ACTIVE', 'COMPLETED') and theirs.stage in ('ACTIVE', 'COMPLETED')
    and not exists (
        select from contact_off f
        where f.cohort_id = mine.cohort_id and (f.enrolment_id is null or f.enrolment_id in (mine.id, theirs.id)))
    and not exists (
        select from contact_block b
        where (b.from_id, b.to_id) in (
            (mine.participant_id, theirs.participant_id), (theirs.participant_id, mine.participant_id)));

-- Whoever leaves a cohort ends what was asked in it, also should he come back. What both agreed stays to be counted, and
-- is not shown while either is away. Open pages of the others hear of it.
create function end_wishes_of_a_man_who_leaves() returns trigger language plpgsql as $$
begin
    delete from skill_swap
    where cohort_id = old.cohort_id and old.participant_id in (shows_id, learns_id)
        and (shows_yes is null or learns_yes is null);
    perform pg_notify('alongside', 'CONTACTS ' || e.participant_id)
    from enrolment e
    where e.cohort_id = old.cohort_id and e.stage in ('ACTIVE', 'COMPLETED');
    return null;
end $$;

create trigger wishes_end_when_a_man_leaves
    after update of stage, cohort_id, participant_id on enrolment
    for each row
    when (old.stage in ('ACTIVE', 'COMPLETED') and (new.stage not in ('ACTIVE', 'COMPLETED')
        or new.cohort_id <> old.cohort_id or new.participant_id <> old.participant_id))
    execute function end_wishes_of_a_man_who_leaves();

create trigger wishes_end_with_the_enrolment
    after delete on enrolment
    for each row execute function end_wishes_of_a_man_who_leaves();
