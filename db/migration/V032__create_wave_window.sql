-- How many days around its day a wave is open, where a programme does not leave it at the usual.
create table wave_window (
    programme_id uuid    not null references programme on delete cascade,
    wave         text    not null,
    days_before  integer not null,
    days_after   integer not null,
    -- so long he can still answer after that, and it is called late
    days_late    integer not null,
    primary key (programme_id, wave),
    constraint wave_window_wave_is_known check (
        wave in ('baseline', 'end', 'follow-up-3m', 'follow-up-6m', 'follow-up-12m')),
    constraint wave_window_is_a_year_at_most check (
        days_before between 0 and 366 and days_after between 0 and 366 and days_late between 0 and 366)
);

-- Whether a man wants to be asked again months later. No row: nobody has asked him.
create table follow_up_consent (
    enrolment_id uuid        primary key references enrolment on delete cascade,
    said_yes     boolean     not null,
    said_at      timestamptz not null
);
