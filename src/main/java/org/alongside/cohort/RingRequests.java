package org.alongside.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A man asks his facilitators to ring him. Why, nobody asks, and nothing is ever sent. */
@Service
public class RingRequests {
    private static final int MOST_A_DAY = 6;

    /** Enrolment e of participant p in cohort c of project j, with a facilitator there who can see that he asks. */
    private static final String OF_HIS_FACILITATORS = """
            e.stage in ('INVITED', 'ACTIVE', 'COMPLETED') and exists (
                select from project_staff s join account a on a.id = s.account_id
                where s.project_id = j.id and a.role = 'FACILITATOR' and a.enabled)""";

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final CurrentParticipant participant;
    private final AuditTrail audit;
    private final Broadcast broadcast;
    private final Clock clock;

    RingRequests(
            JdbcClient jdbc,
            CurrentAccount current,
            CurrentParticipant participant,
            AuditTrail audit,
            Broadcast broadcast,
            Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.participant = participant;
        this.audit = audit;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    /** Where he stands: when he asked, and when somebody rang and did not reach him. */
    public record Asked(@Nullable Instant at, @Nullable Instant triedAt) {
        private static final Asked NOT = new Asked(null, null);
    }

    /** One who asked; his number is empty where nobody has written it down. */
    public record ToRing(
            UUID id,
            String firstName,
            String phone,
            String cohort,
            ZoneId zone,
            Instant askedAt,
            @Nullable Instant triedAt,
            @Nullable String triedBy) {}

    /** Nothing where there is no facilitator who would see it. */
    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public Optional<Asked> mine() {
        if (projects(participant.id()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(jdbc.sql("""
                select asked_at as at, tried_at from ring_request where participant_id = :man and ended_at is null""")
                .param("man", participant.id().value())
                .query(Asked.class)
                .optional()
                .orElse(Asked.NOT));
    }

    /** Asking again changes nothing. */
    @RolesAllowed(Role.P)
    @Transactional
    public void ask() {
        var man = participant.id();
        var projects = projects(man);
        if (projects.isEmpty()) {
            throw new RuleViolation.Refused("ring.nobody");
        }
        var now = clock.instant();
        if (asks(man, now.minus(Duration.ofDays(1))) >= MOST_A_DAY) {
            throw new RuleViolation.Refused("ring.often");
        }
        var asked = jdbc.sql("""
                insert into ring_request (participant_id, asked_at) values (:man, :now)
                on conflict (participant_id) where ended_at is null do nothing""")
                .param("man", man.value())
                .param("now", Times.sql(now))
                .update();
        if (asked == 1) {
            audit.record("asked-to-be-rung", "participant", man);
            tell(projects);
        }
    }

    /** He needs it no more. */
    @RolesAllowed(Role.P)
    @Transactional
    public void takeBack() {
        var man = participant.id();
        var ended = jdbc.sql("""
                update ring_request set ended_at = :now, ended_how = 'TAKEN_BACK', ended_by = :me
                where participant_id = :man and ended_at is null""")
                .param("man", man.value())
                .param("me", current.id().value())
                .param("now", Times.sql(clock.instant()))
                .update();
        if (ended == 1) {
            audit.record("took-back-asking-to-be-rung", "participant", man);
            tell(projects(man));
        }
    }

    /** The men of one’s own projects who asked; whoever waits longest comes first. */
    @RolesAllowed(Role.F)
    @Transactional(readOnly = true)
    public List<ToRing> toRing() {
        return jdbc.sql("""
                select * from (
                    select distinct on (r.id) r.id, p.first_name, coalesce(p.phone, '') as phone, c.name as cohort,
                        j.time_zone as zone, r.asked_at, r.tried_at, t.display_name as tried_by
                    from ring_request r join participant p on p.id = r.participant_id
                        join enrolment e on e.participant_id = p.id join cohort c on c.id = e.cohort_id
                        join project j on j.id = c.project_id
                        join project_staff st on st.project_id = j.id and st.account_id = :me
                        left join account t on t.id = r.tried_by
                    where r.ended_at is null and %s
                    order by r.id, c.starts_on desc, c.id) as asking
                order by asked_at, id""".formatted(OF_HIS_FACILITATORS))
                .param("me", current.id().value())
                .query(ToRing.class)
                .list();
    }

    /** Somebody has spoken with him: gone for all facilitators. */
    @RolesAllowed(Role.F)
    @Transactional
    public void rung(UUID request) {
        end(request, "ended_at = :now, ended_how = 'RUNG', ended_by = :me", "rang-who-asked");
    }

    /** He did not answer: it stays, and says so. */
    @RolesAllowed(Role.F)
    @Transactional
    public void notReached(UUID request) {
        end(request, "tried_at = :now, tried_by = :me", "tried-who-asked");
    }

    private void end(UUID request, String how, String action) {
        if (toRing().stream().noneMatch(asking -> asking.id().equals(request))) {
            throw new RuleViolation.Conflict("ring.gone");
        }
        var man = jdbc.sql("update ring_request set " + how
                        + " where id = :id and ended_at is null returning participant_id")
                .param("id", request)
                .param("me", current.id().value())
                .param("now", Times.sql(clock.instant()))
                .query((row, n) -> new ParticipantId(row.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(() -> new RuleViolation.Conflict("ring.gone"));
        audit.record(action, "participant", man);
        tell(projects(man));
    }

    private int asks(ParticipantId man, Instant since) {
        return jdbc.sql("select count(*) from ring_request where participant_id = :man and asked_at > :since")
                .param("man", man.value())
                .param("since", Times.sql(since))
                .query(Integer.class)
                .single();
    }

    private List<UUID> projects(ParticipantId man) {
        return jdbc.sql("""
                select distinct j.id from enrolment e join cohort c on c.id = e.cohort_id join project j on j.id = c.project_id
                where e.participant_id = :man and %s""".formatted(OF_HIS_FACILITATORS))
                .param("man", man.value())
                .query(UUID.class)
                .list();
    }

    private void tell(List<UUID> projects) {
        projects.forEach(project -> broadcast.changed(Broadcast.Topic.RING, project));
    }
}
