package org.alongside.activity;

import org.alongside.activity.Attendance.Scope;

/**
 * The queries behind attendance. Marks are read once and the expected men once, each added up before anything is joined
 * to it: with 300,000 marks that is what decides how long it takes.
 */
final class AttendanceSql {
    private AttendanceSql() {}

    /**
     * {@code active}: when each enrolment was active in which cohort; where one was so twice, the second time counts only
     * for sessions that began after the first had ended. {@code part}: what is counted, for each session or enrolment.
     */
    private static final String PARTS = """
            with mine as materialized (
                select c.id, c.name, j.id as project_id, j.name as project, j.time_zone
                from cohort c join project j on j.id = c.project_id
                    join project_staff st on st.project_id = c.project_id and st.account_id = :me
                where {scope}
            ), met as materialized (
                select s.id, s.cohort_id, s.activity_id, s.starts_at, (s.starts_at at time zone c.time_zone)::date as day
                from session s join mine c on c.id = s.cohort_id
                where s.status = 'HELD' and s.starts_at <= :now
            ), changed as (
                select ch.enrolment_id, ch.cohort_id, ch.stage, ch.at, lead(ch.at, 1, 'infinity') over w as until_at,
                    case when row_number() over w = 1 then e.enrolled_on end as enrolled_on
                from enrolment_change ch join enrolment e on e.id = ch.enrolment_id
                where ch.enrolment_id in (
                    select x.enrolment_id from enrolment_change x join mine c on c.id = x.cohort_id)
                window w as (partition by ch.enrolment_id order by ch.number)
            ), active as materialized (
                select ch.enrolment_id, ch.cohort_id, ch.until_at,
                    least((ch.at at time zone c.time_zone)::date, ch.enrolled_on) as from_day,
                    lag(ch.until_at, 1, '-infinity') over (partition by ch.enrolment_id, ch.cohort_id order by ch.at)
                        as before_until
                from changed ch join mine c on c.id = ch.cohort_id where ch.stage = 'ACTIVE'
            ), marked as (
                select %1$s as key, s.cohort_id,
                    count(*) filter (where m.mark = 'PRESENT') as here,
                    count(*) filter (where m.mark = 'APOLOGIES') as sent_word,
                    count(*) filter (where m.mark = 'ABSENT') as not_here,
                    count(a.enrolment_id) as expected
                from register_mark m join met s on s.id = m.session_id
                    left join active a on a.enrolment_id = m.enrolment_id and a.cohort_id = s.cohort_id
                        and a.from_day <= s.day and a.until_at > s.starts_at and a.before_until <= s.starts_at
                where m.mark <> 'UNMARKED'
                group by 1, 2
            ), expected as (
                select %2$s as key, s.cohort_id, count(*) as men
                from met s join active a on a.cohort_id = s.cohort_id
                    and a.from_day <= s.day and a.until_at > s.starts_at and a.before_until <= s.starts_at
                group by 1, 2
            ), part as (
                select key, cohort_id, coalesce(m.here, 0) as here, coalesce(m.sent_word, 0) as sent_word,
                    coalesce(m.not_here, 0) as not_here, coalesce(x.men, 0) - coalesce(m.expected, 0) as not_marked
                from marked m full join expected x using (key, cohort_id)
            )
            """;

    private static final String OF_SESSIONS = PARTS.formatted("m.session_id", "s.id");
    private static final String OF_MEN = PARTS.formatted("m.enrolment_id", "a.enrolment_id");

    private static final String SUMS = """
            coalesce(sum(here + sent_word + not_here + not_marked), 0) as places, coalesce(sum(here), 0) as here,
                coalesce(sum(sent_word), 0) as sent_word, coalesce(sum(not_here), 0) as not_here,
                coalesce(sum(not_marked), 0) as not_marked
            """;

    /**
     * Says of which cohorts. In the text and not by a parameter that may be null: the plan that PostgreSQL keeps for a
     * statement said often is made for one cohort or for a thousand, never for both.
     */
    static String of(Scope scope, String sql) {
        return sql.replace(
                "{scope}",
                "true"
                        + (scope.project() == null ? "" : " and c.project_id = :project")
                        + (scope.cohort() == null ? "" : " and c.id = :cohort"));
    }

    /** One row. */
    static final String TOTAL = OF_SESSIONS + "select count(*) as sessions, " + SUMS + "from part";

    /** One row for each man of the page. */
    static final String MEN = OF_MEN + """
            select p.id, min(btrim(p.first_name || ' ' || p.family_name)) as name, min(c.name) as about,
                null::timestamptz as starts_at, min(c.time_zone) as zone,
                sum(here + sent_word + not_here + not_marked) as sessions,
            """ + SUMS + """
            from part join mine c on c.id = part.cohort_id join enrolment e on e.id = part.key
                join participant p on p.id = e.participant_id
            group by p.id order by lower(min(p.first_name)), lower(min(p.family_name)), 1 offset :offset limit :limit""";

    /** One row for each thing of the page that sessions are counted by; with each, how much it is of all of them. */
    static String rows(String key, String name, String about, String order) {
        return OF_SESSIONS
                + "select %s as id, min(%s) as name, %s as about, min(s.starts_at) as starts_at, min(c.time_zone) as zone,"
                        .formatted(key, name, about)
                + "count(*) as sessions, " + SUMS
                + """
                , sum(count(*)) over () as all_sessions, sum(sum(here)) over () as all_here,
                    sum(sum(sent_word)) over () as all_sent_word, sum(sum(not_here)) over () as all_not_here,
                    sum(sum(not_marked)) over () as all_not_marked
                from part join met s on s.id = part.key join mine c on c.id = s.cohort_id
                    join activity a on a.id = s.activity_id
                """
                + "group by %s order by %s, 1 offset :offset limit :limit".formatted(key, order);
    }
}
