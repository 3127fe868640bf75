-- A questionnaire as data: the document as it was imported, what a list or a figure needs of it, and how far it has come.
create table instrument (
    id                  uuid        primary key,
    code                text        not null,
    edition             text        not null,
    title               text        not null,
    document            jsonb       not null,
    state               text        not null default 'DRAFT',
    -- at which waves it is asked
    waves               text[]      not null,
    items               integer     not null,
    -- sections, and one more if there is an overall score
    scores              integer     not null,
    -- scores are kept as whole numbers of so many to a point: 1 where answers are only added up
    score_unit          integer     not null default 1,
    -- the rights holder's line, on every screen and export; empty: none
    notice              text        not null default '',
    -- false: the questions' wording is never part of an export
    texts_may_leave     boolean     not null default true,
    needs_agreement     boolean     not null default false,
    agreement_reference text        not null default '',
    agreement_date      date,
    agreement_expires   date,
    imported_at         timestamptz not null,
    published_at        timestamptz,
    retired_at          timestamptz,
    constraint instrument_edition_is_imported_once unique (code, edition),
    constraint instrument_state_is_known check (state in ('DRAFT', 'PUBLISHED', 'RETIRED')),
    constraint instrument_has_items_and_scores check (items > 0 and scores > 0),
    constraint instrument_score_unit_is_positive check (score_unit > 0),
    constraint instrument_published_has_its_day check ((published_at is null) = (state = 'DRAFT')),
    constraint instrument_retired_has_its_day check ((retired_at is null) = (state <> 'RETIRED')),
    constraint instrument_published_has_its_agreement check (
        state = 'DRAFT' or not needs_agreement or (btrim(agreement_reference) <> '' and agreement_date is not null))
);

create table instrument_item (
    instrument_id uuid    not null references instrument on delete cascade,
    item          text    not null,
    section       text    not null,
    -- where its answer stands among the answers of a response, from 1
    position      integer not null,
    primary key (instrument_id, item),
    constraint instrument_item_has_its_own_position unique (instrument_id, position)
);

-- 'overall' stands after the sections.
create table instrument_score (
    instrument_id uuid    not null references instrument on delete cascade,
    section       text    not null,
    -- where it stands among the scores of a response, from 1
    position      integer not null,
    primary key (instrument_id, section),
    constraint instrument_score_has_its_own_position unique (instrument_id, position)
);

create table programme_instrument (
    programme_id  uuid    primary key references programme,
    instrument_id uuid    not null references instrument,
    -- whether a man who has finished sees his own scores
    shows_scores  boolean not null default false
);

-- Answers are read with the words that were asked: another wording is another edition.
create function refuse_to_change_what_was_published() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.state = 'DRAFT' then
        return old;
    end if;
    if tg_op = 'UPDATE' and (old.state, new.state) in (
            ('DRAFT', 'DRAFT'), ('DRAFT', 'PUBLISHED'), ('PUBLISHED', 'PUBLISHED'),
            ('PUBLISHED', 'RETIRED'), ('RETIRED', 'RETIRED'))
        and (old.id, old.code, old.edition, old.title, old.document, old.waves, old.items, old.scores, old.score_unit, old.notice,
                old.texts_may_leave, old.needs_agreement)
            = (new.id, new.code, new.edition, new.title, new.document, new.waves, new.items, new.scores, new.score_unit, new.notice,
                new.texts_may_leave, new.needs_agreement) then
        return new;
    end if;
    raise exception 'a questionnaire that was published does not change';
end $$;

create trigger instrument_does_not_change
    before update or delete on instrument
    for each row execute function refuse_to_change_what_was_published();

create function refuse_to_change_parts_of_what_was_published() returns trigger language plpgsql as $$
begin
    if exists (select from instrument i where i.state <> 'DRAFT'
            and (tg_op <> 'INSERT' and i.id = old.instrument_id or tg_op <> 'DELETE' and i.id = new.instrument_id)) then
        raise exception 'a questionnaire that was published does not change';
    end if;
    return coalesce(new, old);
end $$;

create trigger instrument_item_does_not_change
    before insert or update or delete on instrument_item
    for each row execute function refuse_to_change_parts_of_what_was_published();

create trigger instrument_score_does_not_change
    before insert or update or delete on instrument_score
    for each row execute function refuse_to_change_parts_of_what_was_published();
