-- Days on which a project does not meet. Bank holidays are not kept here: they come from its part of the country.
create table project_closure (
    id         uuid primary key,
    project_id uuid not null references project on delete cascade,
    from_on    date not null,
    to_on      date not null,
    reason     text not null,
    constraint project_closure_ends_after_it_starts check (to_on >= from_on),
    constraint project_closure_is_a_year_at_most check (to_on - from_on <= 366),
    constraint project_closure_says_why check (btrim(reason) <> '')
);
create index project_closure_by_project on project_closure (project_id, from_on);
