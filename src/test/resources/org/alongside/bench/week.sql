do $$
declare
    programme uuid := gen_random_uuid();
    boss uuid := (select id from account where display_name = 'Ruth' and role = 'MANAGER');
    kind uuid := (select id from activity where name = 'Gardening');
begin
    set local session_replication_role = replica;
    create temp table bench_cohort on commit drop as
        select n, gen_random_uuid() as id, gen_random_uuid() as project from generate_series(0, 999) as n;
    create temp table bench_man on commit drop as
        select n, gen_random_uuid() as account, gen_random_uuid() as man, gen_random_uuid() as enrolment,
            n % 1000 as cohort
        from generate_series(0, 19999) as n;
    create temp table bench_session on commit drop as
        select c.n as cohort, c.id as cohort_id, w as week, gen_random_uuid() as id,
            date_trunc('day', now()) - interval '10 hours' - make_interval(days => 7 * w + 7 * (c.n / 100)) as starts_at
        from bench_cohort c cross join generate_series(0, 15) as w;
    insert into programme (id, version, name) values (programme, 1, 'A thousand cohorts');
    insert into project (id, version, programme_id, name)
        select project, 1, programme, 'Project ' || n from bench_cohort where n < 50;
    insert into project_staff (project_id, account_id) select project, boss from bench_cohort where n < 50;
    insert into cohort (id, version, project_id, name, starts_on, ends_on, capacity)
        select c.id, 1, p.project, 'Cohort ' || c.n, current_date - 112 - 7 * (c.n / 100), current_date - 7 * (c.n / 100), 24
        from bench_cohort c join bench_cohort p on p.n = c.n % 50;
    insert into account (id, version, role, display_name, created_at)
        select account, 1, 'PARTICIPANT', 'Man ' || n, now() from bench_man;
    insert into participant (id, version, account_id, first_name, family_name)
        select man, 1, account, 'Man' || n % 700, 'Family' || n % 4000 from bench_man;
    insert into enrolment (id, version, cohort_id, participant_id, stage, age_at_start, enrolled_on)
        select m.enrolment, 1, c.id, m.man, 'ACTIVE', 45 + m.n % 16, current_date - 120 - 7 * (c.n / 100)
        from bench_man m join bench_cohort c on c.n = m.cohort;
    insert into enrolment_change (enrolment_id, at, cohort_id, stage)
        select m.enrolment, now() - make_interval(days => 120 + 7 * (c.n / 100)), c.id, 'ACTIVE'
        from bench_man m join bench_cohort c on c.n = m.cohort;
    insert into session (id, version, cohort_id, activity_id, starts_at, ends_at, status)
        select id, 1, cohort_id, kind, starts_at, starts_at + interval '2 hours', 'HELD' from bench_session;
    insert into register_mark (session_id, enrolment_id, mark, marked_by, marked_how, tapped_at, received_at, change)
        select s.id, m.enrolment, (array['PRESENT', 'PRESENT', 'PRESENT', 'APOLOGIES', 'ABSENT'])[1 + abs(hashint4(m.n * 16 + s.week)) % 5],
            boss, 'FACILITATOR', s.starts_at, s.starts_at, nextval('register_change')
        from bench_session s join bench_man m on m.cohort = s.cohort;
end $$;
