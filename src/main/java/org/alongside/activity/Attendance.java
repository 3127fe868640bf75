package org.alongside.activity;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ProjectId;
import org.alongside.common.Percentages;
import org.alongside.common.Role;
import org.alongside.common.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who came, counted over the sessions that took place in the projects of the member of staff who asks. What is counted
 * is places: one for each session and man who was invited and active in its cohort on the day, or has a mark there.
 */
@Service
public class Attendance {
    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clock clock;

    Attendance(JdbcClient jdbc, CurrentAccount current, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a row stands for. */
    public enum By {
        MAN("p.id", "btrim(p.first_name || ' ' || p.family_name)", "min(c.name)", "lower(min(p.first_name)), lower(min(p.family_name))"),
        SESSION("s.id", "a.name", "min(c.name)", "min(s.starts_at) desc"),
        ACTIVITY("a.id", "a.name", "''", "lower(min(a.name))"),
        COHORT("c.id", "c.name", "min(j.name)", "lower(min(c.name))"),
        PROJECT("j.id", "j.name", "''", "lower(min(j.name))");

        private final String key;
        private final String name;
        private final String about;
        private final String order;

        By(String key, String name, String about, String order) {
            this.key = key;
            this.name = name;
            this.about = about;
            this.order = order;
        }
    }

    /** Null: of all that are mine. */
    public record Scope(@Nullable ProjectId project, @Nullable CohortId cohort) {}

    /** Places, and what became of each of them; together they are all. */
    public record Counts(int sessions, int places, int here, int sentWord, int notHere, int notMarked) {
        /** Of {@link #here}, {@link #sentWord}, {@link #notHere}, {@link #notMarked}; empty if there was no place. */
        public List<BigDecimal> percentages() {
            return Percentages.of(here, sentWord, notHere, notMarked);
        }
    }

    /** {@code startsAt} and {@code zone} only of a session. */
    public record AttendanceRow(
            UUID id, String name, String about, @Nullable Instant startsAt, ZoneId zone, Counts counts) {}

    private record Flat(
            UUID id,
            String name,
            String about,
            Instant startsAt,
            ZoneId zone,
            int sessions,
            int places,
            int here,
            int sentWord,
            int notHere,
            int notMarked) {
        Counts counts() {
            return new Counts(sessions, places, here, sentWord, notHere, notMarked);
        }
    }

    /** Enrolments with the times at which each was active in which cohort; computed once, for the cohorts asked about. */
    private static final String PLACES = """
            with mine as materialized (
                select c.id, c.name, c.project_id from cohort c
                    join project_staff st on st.project_id = c.project_id and st.account_id = :me
                where (cast(:project as uuid) is null or c.project_id = :project)
                    and (cast(:cohort as uuid) is null or c.id = :cohort)
            ), met as materialized (
                select s.id, s.cohort_id, s.activity_id, s.starts_at, j.time_zone,
                    (s.starts_at at time zone j.time_zone)::date as day
                from session s join mine c on c.id = s.cohort_id join project j on j.id = c.project_id
                where s.status = 'HELD' and s.starts_at <= :now
            ), changed as materialized (
                select ch.enrolment_id, ch.cohort_id, ch.stage, ch.number, ch.at, e.enrolled_on,
                    lead(ch.at) over w as until_at, row_number() over w as position
                from enrolment_change ch join enrolment e on e.id = ch.enrolment_id
                where ch.enrolment_id in (
                    select x.enrolment_id from enrolment_change x join mine c on c.id = x.cohort_id)
                window w as (partition by ch.enrolment_id order by ch.number)
            ), place as (
                select s.id as session_id, ch.enrolment_id
                from met s join changed ch on ch.cohort_id = s.cohort_id and ch.stage = 'ACTIVE'
                    and ((ch.at at time zone s.time_zone)::date <= s.day or ch.position = 1 and ch.enrolled_on <= s.day)
                    and (ch.until_at is null or ch.until_at > s.starts_at)
                union
                select m.session_id, m.enrolment_id
                from register_mark m join met s on s.id = m.session_id where m.mark <> 'UNMARKED'
            )
            """;

    private static final String COUNTED = """
            count(distinct s.id) as sessions, count(*) as places,
                count(*) filter (where m.mark = 'PRESENT') as here,
                count(*) filter (where m.mark = 'APOLOGIES') as sent_word,
                count(*) filter (where m.mark = 'ABSENT') as not_here,
                count(*) filter (where coalesce(m.mark, 'UNMARKED') = 'UNMARKED') as not_marked
            from place pl join met s on s.id = pl.session_id join mine c on c.id = s.cohort_id
                join project j on j.id = c.project_id join activity a on a.id = s.activity_id
                join enrolment e on e.id = pl.enrolment_id join participant p on p.id = e.participant_id
                left join register_mark m on m.session_id = pl.session_id and m.enrolment_id = pl.enrolment_id
            """;

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public Counts total(Scope scope) {
        return spec(PLACES + "select " + COUNTED, scope).query(Counts.class).single();
    }

    /** One row for each man, session, activity, cohort or project that had a place; names of men are written down as read. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public List<AttendanceRow> rows(By by, Scope scope, int offset, int limit) {
        if (by == By.MAN) {
            audit.record("read-attendance", scope.cohort() == null ? "project" : "cohort", scope.cohort() == null ? scope.project() : scope.cohort());
        }
        return spec(
                        PLACES
                                + """
                                select %s as id, min(%s) as name, %s as about, min(s.starts_at) as starts_at,
                                    min(j.time_zone) as zone,
                                """.formatted(by.key, by.name, by.about)
                                + COUNTED
                                + "group by %s order by %s, 1 offset :offset limit :limit".formatted(by.key, by.order),
                        scope)
                .param("offset", offset)
                .param("limit", limit)
                .query(Flat.class)
                .list()
                .stream()
                .map(row -> new AttendanceRow(
                        row.id(),
                        row.name(),
                        row.about(),
                        by == By.SESSION ? row.startsAt() : null,
                        row.zone(),
                        row.counts()))
                .toList();
    }

    private JdbcClient.StatementSpec spec(String sql, Scope scope) {
        var project = scope.project();
        var cohort = scope.cohort();
        return jdbc.sql(sql)
                .param("me", current.id().value())
                .param("now", Times.sql(clock.instant()))
                .param("project", project == null ? null : project.value())
                .param("cohort", cohort == null ? null : cohort.value());
    }
}
