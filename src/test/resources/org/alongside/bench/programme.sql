do $$
declare
    programme_name text := '%1$s';
    cohorts integer := %2$d;
    men integer := %3$d;
    programme uuid := gen_random_uuid();
    asked uuid := (select instrument_id from programme_instrument limit 1);
begin
    set local session_replication_role = replica;
    create temp table bench_cohort on commit drop as
        select n, gen_random_uuid() as id, gen_random_uuid() as project from generate_series(0, cohorts - 1) as n;
    create temp table bench_man on commit drop as
        select n, gen_random_uuid() as account, gen_random_uuid() as man, gen_random_uuid() as enrolment
        from generate_series(1, men) as n;
    insert into programme (id, version, name) values (programme, 1, programme_name);
    insert into programme_instrument (programme_id, instrument_id) values (programme, asked);
    insert into project (id, version, programme_id, name)
        select project, 1, programme, programme_name || ' ' || n from bench_cohort where n < 5;
    insert into project_staff (project_id, account_id)
        select b.project, a.id from bench_cohort b, account a where b.n < 5 and a.role = 'MANAGER';
    insert into cohort (id, version, project_id, name, starts_on, ends_on, activities, weeks, cbt_percent)
        select c.id, 1, p.project, 'Cohort ' || c.n, current_date - 60, current_date - 1,
            array[(array['Gardening', 'Football', 'Metalwork'])[1 + mod(c.n, 3)], 'Coping course'], 6 + mod(c.n, 3), 10 * mod(c.n, 5)
        from bench_cohort c join bench_cohort p on p.n = mod(c.n, 5);
    insert into account (id, version, role, display_name, created_at)
        select account, 1, 'PARTICIPANT', 'Man ' || n, now() from bench_man;
    insert into participant (id, version, account_id, first_name) select man, 1, account, 'Man ' || n from bench_man;
    insert into enrolment (id, version, cohort_id, participant_id, stage, age_at_start, enrolled_on)
        select enrolment, 1, c.id, man, 'ACTIVE', 40 + mod(m.n * 7, 25), current_date - 60
        from bench_man m join bench_cohort c on c.n = mod(m.n, cohorts);
    -- answers alike: only the scores matter here
    insert into response (enrolment_id, participant_id, instrument_id, wave, mode, started_at, finished_at, answers, scores)
        select enrolment, man, asked, wave, 'OWN_PHONE', now() - interval '2 days', now() - interval '1 day',
            array_fill(3, array[23]), array[a, b, c, a + b + c]
        from bench_man cross join (values ('baseline', 0), ('end', 4)) as w (wave, more),
            lateral (select 7 + w.more + mod(abs(hashint4(bench_man.n * 2 + w.more)), 18) as a,
                8 + w.more + mod(abs(hashint4(bench_man.n * 3 + w.more)), 21) as b,
                8 + w.more + mod(abs(hashint4(bench_man.n * 5 + w.more)), 21) as c) as s;
end $$
