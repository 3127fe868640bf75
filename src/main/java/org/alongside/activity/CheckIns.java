package org.alongside.activity;

import jakarta.annotation.security.RolesAllowed;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The code that a facilitator’s phone shows at a session, by which men check themselves in. */
@Service
public class CheckIns {
    static final Duration BEFORE = Duration.ofMinutes(30);
    private static final int SECRET_BYTES = 32;

    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CheckIns(JdbcClient jdbc, Sessions sessions, CurrentAccount current, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** What to show now, and until when. */
    public record Shown(String code, Instant until) {
        /** In two groups of three. */
        public String spaced() {
            return code.substring(0, CheckInCode.DIGITS / 2) + " " + code.substring(CheckInCode.DIGITS / 2);
        }
    }

    /** Whether men may check themselves in now: from half an hour before until the session ends. */
    static boolean isOpen(SessionDetails session, Instant now) {
        return !session.isCancelled()
                && !session.isOver(now)
                && !session.startsAt().minus(BEFORE).isAfter(now);
    }

    /** Lets men check in at this session from now on. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public void open(SessionId id) {
        sessions.find(id);
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        var opened = jdbc.sql("""
                insert into check_in (session_id, secret, opened_by, opened_at) values (:session, :secret, :me, :now)
                on conflict do nothing""")
                .param("session", id.value())
                .param("secret", secret)
                .param("me", current.id().value())
                .param("now", Times.sql(clock.instant()))
                .update();
        if (opened == 1) {
            audit.record("opened-check-in", "session", id);
        }
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public Shown show(SessionId id) {
        var session = sessions.find(id);
        var now = clock.instant();
        if (!isOpen(session, now)) {
            throw new RuleViolation.Refused(session.isOver(now) ? "checkIn.over" : "checkIn.notYet");
        }
        var secret = jdbc.sql("select secret from check_in where session_id = :session")
                .param("session", id.value())
                .query(byte[].class)
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
        var step = CheckInCode.step(now);
        return new Shown(new CheckInCode(secret).at(step), CheckInCode.endOf(step));
    }
}
