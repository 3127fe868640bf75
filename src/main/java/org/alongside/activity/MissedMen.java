package org.alongside.activity;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.EnrolmentId;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Men to ring: not here at two sessions running, and no word. A session that he sent word for is left out, as if it had
 * not been; but who sent word or came last is in touch. Once somebody has said what came of the call, only absences after
 * it count. Nothing is ever sent.
 */
@Service
public class MissedMen {
    /** Of one who has stopped: until he is here again. Of anybody: two absences running after the last outcome. */
    private static final String MISSED = """
            select e.id as enrolment, p.first_name, coalesce(p.phone, '') as phone, c.name as cohort, last.session_id as session,
                last.starts_at as last_missed, j.time_zone as zone
            from enrolment e join participant p on p.id = e.participant_id
                join cohort c on c.id = e.cohort_id join project j on j.id = c.project_id
                join project_staff st on st.project_id = j.id and st.account_id = :me,
                lateral (
                    select m.session_id, s.starts_at, m.mark
                    from register_mark m join session s on s.id = m.session_id and s.status <> 'CANCELLED'
                    where m.enrolment_id = e.id and m.mark <> 'UNMARKED' and s.starts_at <= :now
                    order by s.starts_at desc, s.id desc limit 1) as last,
                lateral (
                    select coalesce(max(s.starts_at), '-infinity') as at from register_mark m
                        join session s on s.id = m.session_id and s.status <> 'CANCELLED'
                    where m.enrolment_id = e.id and m.mark = 'PRESENT' and s.starts_at <= :now) as seen,
                lateral (
                    select coalesce(max(s.starts_at), '-infinity') as at,
                        coalesce(bool_or(k.outcome = 'STOPPED' and s.starts_at > seen.at), false) as stopped
                    from missed_call k join session s on s.id = k.session_id
                    where k.enrolment_id = e.id) as rung
            where e.stage = 'ACTIVE' and last.mark = 'ABSENT' and not rung.stopped
                and last.starts_at >= :recently
                and (select count(*) from register_mark m
                        join session s on s.id = m.session_id and s.status <> 'CANCELLED'
                    where m.enrolment_id = e.id and m.mark = 'ABSENT' and s.starts_at <= :now
                        and s.starts_at > greatest(seen.at, rung.at)) >= 2
            """;

    private static final int RECENT_DAYS = 60;

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clock clock;

    MissedMen(JdbcClient jdbc, CurrentAccount current, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** A man to ring; his number is empty where nobody has written it down. */
    public record Missed(
            EnrolmentId enrolment,
            String firstName,
            String phone,
            String cohort,
            SessionId session,
            Instant lastMissed,
            ZoneId zone) {}

    /** What came of it. */
    public enum Outcome {
        COMING,
        MESSAGE,
        NOT_NOW,
        STOPPED
    }

    /** Whoever was missed last comes first. */
    @RolesAllowed(Role.F)
    @Transactional(readOnly = true)
    public List<Missed> toRing() {
        return missed("order by last.starts_at desc, lower(p.first_name), e.id", null);
    }

    /** Said once: it is gone for all facilitators. */
    @RolesAllowed(Role.F)
    @Transactional
    public void note(Missed man, Outcome outcome) {
        if (missed("and e.id = :only", man.enrolment()).stream()
                .noneMatch(missed -> missed.session().equals(man.session()))) {
            throw new RuleViolation.Conflict("missed.noted");
        }
        var noted = jdbc.sql("""
                insert into missed_call (enrolment_id, session_id, outcome, noted_by, noted_at)
                values (:enrolment, :session, :outcome, :me, :now) on conflict do nothing""")
                .param("enrolment", man.enrolment().value())
                .param("session", man.session().value())
                .param("outcome", outcome.name())
                .param("me", current.id().value())
                .param("now", Times.sql(clock.instant()))
                .update();
        if (noted == 0) {
            throw new RuleViolation.Conflict("missed.noted");
        }
        audit.record("noted-missed-call", "enrolment", man.enrolment());
    }

    /** One’s own slip of the thumb. */
    @RolesAllowed(Role.F)
    @Transactional
    public void undo(Missed man) {
        jdbc.sql("""
                delete from missed_call
                where enrolment_id = :enrolment and session_id = :session and noted_by = :me""")
                .param("enrolment", man.enrolment().value())
                .param("session", man.session().value())
                .param("me", current.id().value())
                .update();
        audit.record("undid-missed-call", "enrolment", man.enrolment());
    }

    private List<Missed> missed(String whichInOrder, @org.jspecify.annotations.Nullable EnrolmentId only) {
        var now = clock.instant();
        return jdbc.sql(MISSED + whichInOrder)
                .param("me", current.id().value())
                .param("now", Times.sql(now))
                .param("recently", Times.sql(now.minus(java.time.Duration.ofDays(RECENT_DAYS))))
                .param("only", only == null ? null : only.value())
                .query(Missed.class)
                .list();
    }
}
