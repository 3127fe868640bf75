package org.alongside.activity;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.alongside.account.AuditTrail;
import org.alongside.common.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Every change of a register: who made it, when, how, and what it was before. */
@Service
public class RegisterHistory {
    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final AuditTrail audit;

    RegisterHistory(JdbcClient jdbc, Sessions sessions, AuditTrail audit) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** {@code received} is later than {@code tapped} where a phone kept the tap for want of signal. */
    public record Change(String man, Mark from, Mark to, String by, MarkedHow how, Instant tapped, Instant received) {}

    /** The latest first. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public List<Change> of(SessionId id, int offset, int limit) {
        sessions.find(id);
        audit.record("read-register-history", "session", id);
        return jdbc.sql("""
                select btrim(p.first_name || ' ' || left(p.family_name, 1)) as man, h.from_mark as "from",
                    h.to_mark as "to", a.display_name as by, h.changed_how as how, h.tapped_at as tapped,
                    h.received_at as received
                from register_mark_change h join enrolment e on e.id = h.enrolment_id
                    join participant p on p.id = e.participant_id join account a on a.id = h.changed_by
                where h.session_id = :session
                order by h.id desc
                offset :offset limit :limit""")
                .param("session", id.value())
                .param("offset", offset)
                .param("limit", limit)
                .query(Change.class)
                .list();
    }
}
