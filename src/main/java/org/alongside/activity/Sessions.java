package org.alongside.activity;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.CohortId;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sessions of the projects that the member of staff who asks was given. Others do not exist for him. */
@Service
public class Sessions {
    private static final String MINE =
            SessionDetails.SELECT + "    join project_staff st on st.project_id = p.id and st.account_id = :me\n";

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final Clock clock;

    Sessions(JdbcClient jdbc, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** A session of a cohort; for one that is over, how many were here, and of how many who had joined by then. */
    public record CohortSession(
            SessionId id,
            String activity,
            Instant startsAt,
            ZoneId zone,
            SessionStatus status,
            String cancellationReason,
            int here,
            int men) {}

    /** Each project’s own clock says what today is; one that goes on past midnight is still there. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<SessionDetails> today() {
        return mine("""
                where s.starts_at between :now - interval '2 days' and :now + interval '2 days'
                    and ((s.starts_at at time zone p.time_zone)::date = (:now at time zone p.time_zone)::date
                        or s.starts_at <= :now and s.ends_at > :now)
                order by s.starts_at, c.name, s.id""").query(SessionDetails.class).list();
    }

    /** The first session after today that is not cancelled. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public Optional<SessionDetails> next() {
        return mine("""
                where s.starts_at > :now and s.status <> 'CANCELLED'
                    and (s.starts_at at time zone p.time_zone)::date > (:now at time zone p.time_zone)::date
                order by s.starts_at, c.name, s.id
                limit 1""").query(SessionDetails.class).optional();
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public SessionDetails find(SessionId id) {
        return mine("where s.id = :id")
                .param("id", id.value())
                .query(SessionDetails.class)
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
    }

    /** Those that are not over yet, the next one first. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<CohortSession> coming(CohortId cohort, int offset, int limit) {
        return ofCohort(cohort, "s.ends_at > :now order by s.starts_at, s.id", offset, limit);
    }

    /** Those that are over, the latest first. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<CohortSession> past(CohortId cohort, int offset, int limit) {
        return ofCohort(cohort, "s.ends_at <= :now order by s.starts_at desc, s.id", offset, limit);
    }

    private List<CohortSession> ofCohort(CohortId cohort, String whichInOrder, int offset, int limit) {
        return jdbc.sql("""
                select s.id, a.name as activity, s.starts_at, p.time_zone as zone, s.status,
                    coalesce(s.cancellation_reason, '') as cancellation_reason, n.here, n.men
                from session s join activity a on a.id = s.activity_id
                    join cohort c on c.id = s.cohort_id join project p on p.id = c.project_id
                    join project_staff st on st.project_id = p.id and st.account_id = :me,
                    lateral (
                        select count(*) as men, count(*) filter (where m.mark = 'PRESENT') as here
                        from enrolment e left join register_mark m on m.enrolment_id = e.id and m.session_id = s.id
                        -- whoever was marked then, also if he has moved to another cohort since
                        where e.id in (
                            select one.id from enrolment one
                            where one.cohort_id = s.cohort_id and one.stage = 'ACTIVE'
                                and one.enrolled_on <= (s.starts_at at time zone p.time_zone)::date
                            union
                            select k.enrolment_id from register_mark k
                            where k.session_id = s.id and k.mark <> 'UNMARKED')) as n
                where s.cohort_id = :cohort and %s
                offset :offset limit :limit""".formatted(whichInOrder))
                .param("cohort", cohort.value())
                .param("me", current.id().value())
                .param("now", Times.sql(clock.instant()))
                .param("offset", offset)
                .param("limit", limit)
                .query(CohortSession.class)
                .list();
    }

    private StatementSpec mine(String whichInOrder) {
        return jdbc.sql(MINE + whichInOrder).param("me", current.id().value()).param("now", Times.sql(clock.instant()));
    }
}
