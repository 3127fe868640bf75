-- A questionnaire as data: the document as it was published, and its items for keys and constraints.
create table instrument (
    id            uuid        primary key,
    code          text        not null,
    edition       text        not null,
    title         text        not null,
    document      jsonb       not null,
    published_at  timestamptz not null,
    constraint instrument_edition_is_published_once unique (code, edition)
);

create table instrument_item (
    instrument_id uuid    not null references instrument,
    item          text    not null,
    section       text    not null,
    position      integer not null,
    primary key (instrument_id, item),
    constraint instrument_item_has_its_own_position unique (instrument_id, position)
);

create table programme_instrument (
    programme_id  uuid primary key references programme,
    instrument_id uuid not null references instrument
);

-- Answers are read with the words that were asked: another wording is another edition.
create function refuse_to_change_what_was_published() returns trigger language plpgsql as $$
begin
    raise exception 'a published instrument does not change';
end $$;

create trigger instrument_does_not_change
    before update or delete on instrument
    for each row execute function refuse_to_change_what_was_published();

create trigger instrument_item_does_not_change
    before update or delete on instrument_item
    for each row execute function refuse_to_change_what_was_published();
