create table programme (
    id                uuid   primary key,
    version           bigint not null,
    name              text   not null,
    target_age_from   integer,
    target_age_to     integer,
    usual_weeks       integer not null default 8,
    -- the smallest group whose figures its own staff may see
    minimum_group     integer not null default 5,
    constraint programme_has_a_name check (btrim(name) <> ''),
    constraint programme_name_is_used_once unique (name),
    constraint programme_ages_are_in_order check (target_age_from <= target_age_to),
    constraint programme_has_weeks check (usual_weeks between 1 and 104),
    constraint programme_minimum_group_is_five_or_more check (minimum_group >= 5)
);

-- A site that delivers the programme.
create table project (
    id               uuid   primary key,
    version          bigint not null,
    programme_id     uuid   not null references programme,
    name             text   not null,
    time_zone        text   not null default 'Europe/London',
    -- whose bank holidays count, as ISO 3166 has it: gb-eng, gb-wls, gb-sct, gb-nir, ie
    country_part     text   not null default 'gb-eng',
    contact_name     text,
    contact_phone    text,
    constraint project_has_a_name check (btrim(name) <> ''),
    constraint project_country_part_is_a_code check (country_part ~ '^[a-z]{2}(-[a-z0-9]{1,3})*$'),
    constraint project_name_is_used_once_in_its_programme unique (programme_id, name)
);

-- Staff are given projects one by one.
create table project_staff (
    project_id uuid not null references project on delete cascade,
    account_id uuid not null references account on delete cascade,
    primary key (project_id, account_id)
);
create index project_staff_by_account on project_staff (account_id);
