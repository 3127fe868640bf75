-- The offer as designed. A cohort begins with the programme's usual values and records how it differs.
create table programme (
    id                uuid   primary key,
    version           bigint not null,
    name              text   not null,
    -- whom it is for: ages, and anything else in words
    target_age_from   integer,
    target_age_to     integer,
    target_words      text   not null default '',
    core_elements     text[] not null default '{}',
    usual_weeks       integer not null default 8,
    usual_capacity    integer not null default 12,
    usual_cbt_percent integer not null default 50,
    -- the smallest group whose figures its own staff may see
    minimum_group     integer not null default 5,
    -- the smallest group, and the smallest count, that may leave the house
    minimum_shared_group integer not null default 10,
    minimum_cell      integer not null default 5,
    constraint programme_has_a_name check (btrim(name) <> ''),
    constraint programme_name_is_used_once unique (name),
    constraint programme_ages_are_in_order check (target_age_from <= target_age_to),
    constraint programme_ages_are_possible check (target_age_from >= 16 and target_age_to <= 120),
    constraint programme_has_weeks check (usual_weeks between 1 and 104),
    constraint programme_has_room check (usual_capacity between 1 and 500),
    constraint programme_cbt_is_a_percentage check (usual_cbt_percent between 0 and 100),
    constraint programme_minimum_group_is_five_or_more check (minimum_group between 5 and 1000),
    constraint programme_minimum_shared_group_is_ten_or_more check (minimum_shared_group between 10 and 1000),
    constraint programme_minimum_cell_is_five_or_more check (minimum_cell between 5 and 1000)
);

-- A site that delivers the programme.
create table project (
    id               uuid   primary key,
    version          bigint not null,
    programme_id     uuid   not null references programme,
    name             text   not null,
    place            text   not null default '',
    time_zone        text   not null default 'Europe/London',
    -- whose bank holidays count, as ISO 3166 has it: gb-eng, gb-wls, gb-sct, gb-nir, ie
    country_part     text   not null default 'gb-eng',
    -- whom a man asks for
    contact_name     text,
    contact_phone    text,
    -- who is told when somebody may be in danger; the account, if he or she signs in here
    safeguarding_name       text not null default '',
    safeguarding_phone      text not null default '',
    safeguarding_account_id uuid references account,
    constraint project_has_a_name check (btrim(name) <> ''),
    constraint project_name_is_used_once_in_its_programme unique (programme_id, name),
    constraint project_country_part_is_a_code check (country_part ~ '^[a-z]{2}(-[a-z0-9]{1,3})*$')
);

-- Numbers that a man of this project may ring when he needs somebody, beside those that everybody is shown.
create table project_help_number (
    project_id uuid    not null references project on delete cascade,
    position   integer not null,
    name       text    not null,
    phone      text    not null,
    hours      text    not null default '',
    takes      text    not null default 'CALLS',
    -- when somebody last made sure that it is right
    checked_on date    not null default current_date,
    primary key (project_id, position),
    constraint project_help_number_takes_something check (takes in ('CALLS', 'TEXTS', 'BOTH')),
    constraint project_help_number_has_a_name_and_a_number check (btrim(name) <> '' and btrim(phone) <> '')
);

-- When somebody last made sure of a number that everybody is shown. The numbers themselves are configuration.
create table help_line_check (
    number     text primary key,
    checked_on date not null
);

-- Staff are given projects one by one.
create table project_staff (
    project_id uuid not null references project on delete cascade,
    account_id uuid not null references account on delete cascade,
    primary key (project_id, account_id)
);
create index project_staff_by_account on project_staff (account_id);
