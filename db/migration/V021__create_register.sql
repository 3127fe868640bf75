-- Numbers every change of a register, so that a tap can say what its maker saw.
create sequence register_change;

-- The register of one session, keyed on session and enrolment, never on a date.
create table register_mark (
    session_id   uuid        not null references session,
    enrolment_id uuid        not null references enrolment,
    mark         text        not null,
    marked_by    uuid        not null references account,
    marked_how   text        not null,
    -- when the mark was tapped on the phone, and when it reached the server
    tapped_at    timestamptz not null,
    received_at  timestamptz not null,
    -- the tap by the phone's own clock, in milliseconds: puts the taps of one person in order, and nothing else
    phone_at     bigint      not null default 0,
    -- written by the trigger
    change       bigint      not null default nextval('register_change'),
    constraint register_mark_is_one_per_session_and_enrolment primary key (session_id, enrolment_id),
    constraint register_mark_is_known check (mark in ('PRESENT', 'APOLOGIES', 'ABSENT', 'UNMARKED')),
    constraint register_mark_way_is_known check (marked_how in ('FACILITATOR', 'SELF', 'LATER'))
);
create index register_mark_by_enrolment on register_mark (enrolment_id);

-- Every mark that a register ever said, whoever wrote it.
create table register_mark_change (
    id           bigint      primary key,
    session_id   uuid        not null references session on delete cascade,
    enrolment_id uuid        not null references enrolment on delete cascade,
    from_mark    text        not null,
    to_mark      text        not null,
    changed_by   uuid        not null references account,
    changed_how  text        not null,
    tapped_at    timestamptz not null,
    received_at  timestamptz not null,
    phone_at     bigint      not null
);
create index register_mark_change_by_session on register_mark_change (session_id, enrolment_id, changed_by);
create index register_mark_change_by_enrolment on register_mark_change (enrolment_id);

create function number_the_change() returns trigger language plpgsql as $$
begin
    new.change := nextval('register_change');
    return new;
end $$;

create trigger register_mark_is_numbered
    before insert or update on register_mark
    for each row execute function number_the_change();

create function keep_the_mark() returns trigger language plpgsql as $$
begin
    insert into register_mark_change (
        id, session_id, enrolment_id, from_mark, to_mark, changed_by, changed_how, tapped_at, received_at, phone_at)
    values (new.change, new.session_id, new.enrolment_id, case when tg_op = 'INSERT' then 'UNMARKED' else old.mark end,
        new.mark, new.marked_by, new.marked_how, new.tapped_at, new.received_at, new.phone_at);
    return null;
end $$;

create trigger register_mark_is_kept_when_made
    after insert on register_mark
    for each row execute function keep_the_mark();

-- a mark that only moves to another name of the same man is no new mark
create trigger register_mark_is_kept_when_changed
    after update on register_mark
    for each row when (old.enrolment_id = new.enrolment_id) execute function keep_the_mark();

-- Append-only: it goes only with the session or the man, and may follow him when two names turn out to be one man.
create function refuse_to_change_the_register_history() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if (new.id, new.session_id, new.from_mark, new.to_mark, new.changed_by, new.changed_how, new.tapped_at,
                new.received_at, new.phone_at)
            = (old.id, old.session_id, old.from_mark, old.to_mark, old.changed_by, old.changed_how, old.tapped_at,
                old.received_at, old.phone_at) then
            return new;
        end if;
    elsif not exists (select from session where id = old.session_id)
        or not exists (select from enrolment where id = old.enrolment_id) then
        return old;
    end if;
    raise exception 'the history of a register is append-only';
end $$;

create trigger register_history_is_append_only
    before update or delete on register_mark_change
    for each row execute function refuse_to_change_the_register_history();
