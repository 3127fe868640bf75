package org.alongside.activity;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.account.SecretAddresses;
import org.alongside.account.SecretAddresses.Owner;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One’s sessions for one’s own calendar, at a secret address. No names of men, and no word of what it is for. */
@Service
public class CalendarFeeds {
    private static final Duration BACK = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final SecretAddresses addresses;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clock clock;

    CalendarFeeds(JdbcClient jdbc, SecretAddresses addresses, CurrentAccount current, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.addresses = addresses;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** Which sessions: a man’s own or those one leads, or all of one’s projects. */
    public enum Kind {
        OWN("calendar"),
        PROJECTS("calendar-projects");

        private final String purpose;

        Kind(String purpose) {
            this.purpose = purpose;
        }
    }

    /** What a calendar is told of a session. */
    record Entry(
            SessionId id,
            String activity,
            ActivityKind kind,
            String cohort,
            Instant startsAt,
            Instant endsAt,
            ZoneId zone,
            String place,
            SessionStatus status,
            int sequence,
            Instant changedAt) {}

    /** The sessions, and for whom and in which language they are to be written. */
    record Feed(Owner owner, List<Entry> entries) {}

    @RolesAllowed({Role.P, Role.F, Role.M})
    @Transactional(readOnly = true)
    public boolean exists(Kind kind) {
        return addresses.exists(current.id(), kind.purpose);
    }

    /** The path of a new address, to be shown once. Whoever had the one before gets nothing more. */
    @RolesAllowed({Role.P, Role.F, Role.M})
    @Transactional
    public String renew(Kind kind, String language) {
        if (kind == Kind.PROJECTS && !current.get().role().isStaff()) {
            throw new RuleViolation.NotFound();
        }
        audit.record("made-calendar-address", "account", current.id());
        return "/calendar/" + addresses.renew(current.id(), kind.purpose, language) + ".ics";
    }

    @RolesAllowed({Role.P, Role.F, Role.M})
    @Transactional
    public void end(Kind kind) {
        addresses.end(current.id(), kind.purpose);
        audit.record("ended-calendar-address", "account", current.id());
    }

    /** For the owner of a secret address, who need not be signed in. */
    @PermitAll
    @Transactional(readOnly = true)
    public Feed read(Owner owner) {
        var whose = owner.role() == Role.PARTICIPANT ? """
                    join enrolment e on e.cohort_id = c.id and e.stage in ('ACTIVE', 'COMPLETED')
                    join participant m on m.id = e.participant_id and m.account_id = :owner""" : """
                    join project_staff st on st.project_id = p.id and st.account_id = :owner
                where (:all or exists (select from session_facilitator f where f.session_id = s.id and f.account_id = :owner))""";
        var entries = jdbc.sql("""
                select distinct s.id, a.name as activity, a.kind, c.name as cohort, s.starts_at, s.ends_at, p.time_zone as zone,
                    coalesce(nullif(btrim(s.place), ''), c.venue) as place, s.status, s.sequence, s.changed_at
                from session s join activity a on a.id = s.activity_id
                    join cohort c on c.id = s.cohort_id and s.starts_at > :since and not s.day_only
                    join project p on p.id = c.project_id
                %s
                order by s.starts_at, s.id""".formatted(whose))
                .param("owner", owner.account().value())
                .param("all", owner.purpose().equals(Kind.PROJECTS.purpose))
                .param("since", Times.sql(clock.instant().minus(BACK)))
                .query(Entry.class)
                .list();
        return new Feed(owner, entries);
    }
}
