package org.alongside.activity;

import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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
        MAN(AttendanceSql.MEN),
        SESSION(AttendanceSql.rows("s.id", "a.name", "min(c.name)", "min(s.starts_at) desc")),
        ACTIVITY(AttendanceSql.rows("a.id", "a.name", "''", "lower(min(a.name))")),
        COHORT(AttendanceSql.rows("c.id", "c.name", "min(c.project)", "lower(min(c.name))")),
        PROJECT(AttendanceSql.rows("c.project_id", "c.project", "''", "lower(min(c.project))"));

        private final String sql;

        By(String sql) {
            this.sql = sql;
        }
    }

    /** Null: of all that are mine. */
    public record Scope(
            @Nullable ProjectId project, @Nullable CohortId cohort) {}

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

    /** {@code total}: of all pages together. */
    public record AttendancePage(Counts total, List<AttendanceRow> rows) {}

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public Counts total(Scope scope) {
        return spec(AttendanceSql.TOTAL, scope).query(Counts.class).single();
    }

    /** One row for each man, session, activity, cohort or project that had a place; names of men are written down as read. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public AttendancePage page(By by, Scope scope, int offset, int limit) {
        if (by == By.MAN) {
            audit.record(
                    "read-attendance",
                    scope.cohort() == null ? "project" : "cohort",
                    scope.cohort() == null ? scope.project() : scope.cohort());
        }
        var total = new AtomicReference<@Nullable Counts>();
        var rows = spec(by.sql, scope)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, n) -> {
                    if (n == 0 && by != By.MAN) {
                        total.set(counts(row, "all_"));
                    }
                    return row(by, row);
                })
                .list();
        var known = total.get();
        return new AttendancePage(known == null ? total(scope) : known, rows);
    }

    private static AttendanceRow row(By by, ResultSet row) throws SQLException {
        return new AttendanceRow(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("about"),
                by == By.SESSION
                        ? row.getObject("starts_at", OffsetDateTime.class).toInstant()
                        : null,
                ZoneId.of(row.getString("zone")),
                counts(row, ""));
    }

    private static Counts counts(ResultSet row, String before) throws SQLException {
        var here = row.getInt(before + "here");
        var sentWord = row.getInt(before + "sent_word");
        var notHere = row.getInt(before + "not_here");
        var notMarked = row.getInt(before + "not_marked");
        return new Counts(
                row.getInt(before + "sessions"),
                here + sentWord + notHere + notMarked,
                here,
                sentWord,
                notHere,
                notMarked);
    }

    private JdbcClient.StatementSpec spec(String sql, Scope scope) {
        var project = scope.project();
        var cohort = scope.cohort();
        return jdbc.sql(AttendanceSql.of(scope, sql))
                .param("me", current.id().value())
                .param("now", Times.sql(clock.instant()))
                .param("project", project == null ? null : project.value())
                .param("cohort", cohort == null ? null : cohort.value());
    }
}
