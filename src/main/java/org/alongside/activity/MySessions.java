package org.alongside.activity;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sessions of the participant who asks: those of his own cohorts, and who else is coming by first name. */
@Service
public class MySessions {
    private static final String MINE = SessionDetails.SELECT + """
                join enrolment mine on mine.cohort_id = s.cohort_id and mine.stage in ('ACTIVE', 'COMPLETED')
                join participant me on me.id = mine.participant_id and me.account_id = :me
            """;

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Broadcast broadcast;
    private final Clock clock;

    MySessions(JdbcClient jdbc, CurrentAccount current, AuditTrail audit, Broadcast broadcast, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.audit = audit;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    /** Whether he said that he will come, if he said anything, and the first names of the others who will. */
    public record Replies(@Nullable Boolean mine, List<String> othersComing) {}

    /** Those that are not over and not cancelled, the next one first. */
    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public List<SessionDetails> next(int limit) {
        return mine("""
                where s.ends_at > :now and s.status <> 'CANCELLED'
                order by s.starts_at, s.id
                limit :limit""")
                .param("now", Times.sql(clock.instant()))
                .param("limit", limit)
                .query(SessionDetails.class)
                .list();
    }

    /** Those of the seven days to come that are not going ahead: he may be getting ready for one. */
    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public List<SessionDetails> calledOff() {
        return mine("""
                where s.status = 'CANCELLED' and s.ends_at > :now and s.starts_at < :now + interval '7 days'
                order by s.starts_at, s.id""")
                .param("now", Times.sql(clock.instant()))
                .query(SessionDetails.class)
                .list();
    }

    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public SessionDetails find(SessionId id) {
        return mine("where s.id = :id")
                .param("id", id.value())
                .query(SessionDetails.class)
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
    }

    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public Replies replies(SessionId id) {
        find(id);
        record Reply(boolean isMine, boolean coming, String firstName) {}
        var all = jdbc.sql("""
                select man.account_id = :me as is_mine, r.coming, man.first_name
                from session_reply r join session s on s.id = r.session_id
                    join enrolment e on e.id = r.enrolment_id and e.cohort_id = s.cohort_id
                        and e.stage in ('ACTIVE', 'COMPLETED')
                    join participant man on man.id = e.participant_id
                where r.session_id = :id and (r.coming or man.account_id = :me)
                order by lower(man.first_name), e.id""")
                .param("id", id.value())
                .param("me", current.id().value())
                .query(Reply.class)
                .list();
        Optional<Boolean> mine =
                all.stream().filter(Reply::isMine).map(Reply::coming).findFirst();
        return new Replies(
                mine.orElse(null),
                all.stream()
                        .filter(reply -> !reply.isMine())
                        .map(Reply::firstName)
                        .toList());
    }

    /** “I’ll be there” or “Can’t make it”, until the session is over. */
    @RolesAllowed(Role.P)
    @Transactional
    public void reply(SessionId id, boolean coming) {
        var session = find(id);
        if (session.isCancelled()) {
            throw new RuleViolation.Refused("session.reply.cancelled");
        }
        if (session.isOver(clock.instant())) {
            throw new RuleViolation.Refused("session.reply.over");
        }
        jdbc.sql("""
                insert into session_reply (session_id, enrolment_id, coming, replied_at)
                select s.id, e.id, :coming, :now
                from session s join enrolment e on e.cohort_id = s.cohort_id and e.stage in ('ACTIVE', 'COMPLETED')
                    join participant man on man.id = e.participant_id and man.account_id = :me
                where s.id = :id
                on conflict (session_id, enrolment_id)
                do update set coming = excluded.coming, replied_at = excluded.replied_at""")
                .param("id", id.value())
                .param("me", current.id().value())
                .param("coming", coming)
                .param("now", Times.sql(clock.instant()))
                .update();
        audit.record("replied-to", "session", id);
        broadcast.changed(Broadcast.Topic.REPLIES, id.value());
    }

    private StatementSpec mine(String whichInOrder) {
        return jdbc.sql(MINE + whichInOrder).param("me", current.id().value());
    }
}
