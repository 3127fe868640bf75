package org.alongside.activity;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.EnrolmentId;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was at a session, for the staff of its project. */
@Service
public class Registers {
    /** Men who take part now, and whoever was marked when he did (enrolment e, left join register_mark m). */
    static final String ON_THE_LIST = "e.stage = 'ACTIVE' or m.mark <> 'UNMARKED'";

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Broadcast broadcast;
    private final Clock clock;

    Registers(
            JdbcClient jdbc,
            Sessions sessions,
            CurrentAccount current,
            AuditTrail audit,
            Broadcast broadcast,
            Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.current = current;
        this.audit = audit;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    /** One tap: for {@code onlyIfUnmarked} nothing happens to a man who has been marked meanwhile. */
    public record Tap(EnrolmentId enrolment, Mark mark, boolean onlyIfUnmarked, Instant at) {}

    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public Register open(SessionId id) {
        var register = latest(id);
        audit.record("read-register", "session", id);
        return register;
    }

    /** As it is now, for a page that has it open already. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public Register latest(SessionId id) {
        var cohort = sessions.find(id).cohortId();
        return Register.of(jdbc.sql("""
                select e.id as enrolment, man.first_name, man.family_name, coalesce(m.mark, 'UNMARKED') as mark,
                    coalesce(floor(extract(epoch from m.tapped_at) * 1000), 0)::bigint as at
                from enrolment e join participant man on man.id = e.participant_id
                    left join register_mark m on m.enrolment_id = e.id and m.session_id = :session
                where e.cohort_id = :cohort and (%s)
                order by lower(man.first_name), lower(man.family_name), e.id""".formatted(ON_THE_LIST))
                .param("session", id.value())
                .param("cohort", cohort.value())
                .query(Register.Row.class)
                .list());
    }

    /** Whatever the order in which taps arrive, the latest tap stays. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public void mark(SessionId id, Tap tap) {
        var session = sessions.find(id);
        if (session.isCancelled()) {
            throw new RuleViolation.Refused("pocket.sessionCancelled");
        }
        if (!takesPart(session, tap.enrolment())) {
            throw new RuleViolation.NotFound();
        }
        if (put(session, tap)) {
            hold(session);
            audit.record("marked-register", "enrolment", tap.enrolment());
            broadcast.changed(Broadcast.Topic.REGISTER, id.value());
        }
    }

    /** One who has left meanwhile may have been there when the tap was made; one who never began was not. */
    private boolean takesPart(SessionDetails session, EnrolmentId enrolment) {
        return jdbc.sql("""
                select exists (select from enrolment where id = :enrolment and cohort_id = :cohort
                    and stage in ('ACTIVE', 'COMPLETED', 'WITHDRAWN'))""")
                .param("enrolment", enrolment.value())
                .param("cohort", session.cohortId().value())
                .query(Boolean.class)
                .single();
    }

    private boolean put(SessionDetails session, Tap tap) {
        return jdbc.sql("""
                insert into register_mark (session_id, enrolment_id, mark, marked_by, marked_how, tapped_at, received_at)
                values (:session, :enrolment, :mark, :me, :how, :tapped, :now)
                on conflict (session_id, enrolment_id) do update
                set mark = excluded.mark, marked_by = excluded.marked_by, marked_how = excluded.marked_how,
                    tapped_at = excluded.tapped_at, received_at = excluded.received_at
                where excluded.tapped_at >= register_mark.tapped_at
                    and (register_mark.mark = 'UNMARKED' or not :onlyIfUnmarked)""")
                        .param("session", session.id().value())
                        .param("enrolment", tap.enrolment().value())
                        .param("mark", tap.mark().name())
                        .param("me", current.id().value())
                        .param(
                                "how",
                                MarkedHow.byStaff(tap.at(), session.startsAt(), session.zone())
                                        .name())
                        .param("tapped", Times.sql(tap.at()))
                        .param("now", Times.sql(clock.instant()))
                        .param("onlyIfUnmarked", tap.onlyIfUnmarked())
                        .update()
                == 1;
    }

    /** The first mark on the day or later says that it takes place; word sent days before does not. */
    private void hold(SessionDetails session) {
        var today = clock.instant().atZone(session.zone()).toLocalDate();
        if (!session.startsAt().atZone(session.zone()).toLocalDate().isAfter(today)) {
            jdbc.sql("update session set status = 'HELD', version = version + 1 where id = :id and status = 'PLANNED'")
                    .param("id", session.id().value())
                    .update();
        }
    }
}
