package org.alongside.activity;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.alongside.account.AccountId;
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
import org.springframework.transaction.support.TransactionTemplate;

/** A man marks himself by the code that the facilitator’s phone shows: only he, only now, and each code once. */
@Service
public class MyCheckIn {
    private final JdbcClient jdbc;
    private final RegisterStore register;
    private final MySessions sessions;
    private final CheckInTries tries;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Broadcast broadcast;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MyCheckIn(
            JdbcClient jdbc,
            RegisterStore register,
            MySessions sessions,
            CheckInTries tries,
            CurrentAccount current,
            AuditTrail audit,
            Broadcast broadcast,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.sessions = sessions;
        this.tries = tries;
        this.current = current;
        this.audit = audit;
        this.broadcast = broadcast;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Open(SessionId session, EnrolmentId enrolment, CheckInCode code) {}

    /** Whether there is a session now at which he may check in. */
    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public boolean isOpen() {
        return !open(clock.instant()).isEmpty();
    }

    /**
     * At which session he is marked as here. Spaces do not matter. The try is counted before the transaction begins: a
     * transaction that waits for a second connection would freeze the pool when many come at once.
     */
    @RolesAllowed(Role.P)
    public SessionDetails checkIn(String typed) {
        var me = current.id();
        if (!tries.allows(me)) {
            throw new RuleViolation.Refused("checkIn.tooMany");
        }
        return Objects.requireNonNull(transaction.execute(status -> checkIn(me, typed)));
    }

    private SessionDetails checkIn(AccountId me, String typed) {
        var now = clock.instant();
        var code = typed.replaceAll("[\\s-]", "");
        for (var open : open(now)) {
            var step = open.code().stepOf(code, now);
            if (step.isPresent()) {
                register.oneAtATime(open.session());
                use(open, step.getAsLong(), now);
                mark(open, me, now);
                tries.forget(me);
                return sessions.find(open.session());
            }
        }
        throw new RuleViolation.Refused("checkIn.wrong");
    }

    private List<Open> open(Instant now) {
        return jdbc.sql("""
                select s.id, e.id as enrolment, c.secret
                from check_in c join session s on s.id = c.session_id
                    join enrolment e on e.cohort_id = s.cohort_id and e.stage = 'ACTIVE'
                    join participant p on p.id = e.participant_id and p.account_id = :me
                where s.status <> 'CANCELLED' and s.starts_at <= :soon and s.ends_at > :now
                order by s.starts_at, s.id""")
                .param("me", current.id().value())
                .param("now", Times.sql(now))
                .param("soon", Times.sql(now.plus(CheckIns.BEFORE)))
                .query((row, n) -> new Open(
                        new SessionId(row.getObject("id", UUID.class)),
                        new EnrolmentId(row.getObject("enrolment", UUID.class)),
                        new CheckInCode(row.getBytes("secret"))))
                .list();
    }

    private void use(Open open, long step, Instant now) {
        var used = jdbc.sql("""
                insert into check_in_use (session_id, enrolment_id, step, used_at)
                values (:session, :enrolment, :step, :now) on conflict do nothing""")
                .param("session", open.session().value())
                .param("enrolment", open.enrolment().value())
                .param("step", step)
                .param("now", Times.sql(now))
                .update();
        if (used == 0) {
            throw new RuleViolation.Refused("checkIn.used");
        }
    }

    /** A man who sent word may have come after all; what a facilitator saw today is the facilitator’s to change. */
    private void mark(Open open, AccountId me, Instant now) {
        var session = sessions.find(open.session());
        register.holdMan(session, open.enrolment());
        var mark = register.standing(open.session(), open.enrolment())
                .map(RegisterStore.Standing::mark)
                .orElse(Mark.UNMARKED);
        if (mark == Mark.ABSENT) {
            throw new RuleViolation.Refused("checkIn.markedAbsent");
        }
        if (mark != Mark.PRESENT) {
            register.put(open.session(), open.enrolment(), Mark.PRESENT, me, MarkedHow.SELF, now, 0);
            register.held(open.session());
            audit.record("checked-in", "session", open.session());
            broadcast.changed(Broadcast.Topic.REGISTER, open.session().value());
        }
    }
}
