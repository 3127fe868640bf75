-- Who read or changed personal data, and when. Ids only: no names, answers or notes.
create table audit_entry (
    id          bigint      generated always as identity primary key,
    at          timestamptz not null,
    account_id  uuid,
    action      text        not null,
    subject     text        not null,
    subject_id  uuid,
    constraint audit_entry_action_is_a_word check (action ~ '^[a-z][a-z-]+$')
);
create index audit_entry_by_subject on audit_entry (subject, subject_id);

create function refuse_to_change_the_audit_trail() returns trigger language plpgsql as $$
begin
    raise exception 'the audit trail is append-only';
end $$;

create trigger audit_trail_is_append_only
    before update or delete or truncate on audit_entry
    for each statement execute function refuse_to_change_the_audit_trail();
