package org.alongside.peercontact;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.Cohorts;
import org.alongside.cohort.EnrolmentId;
import org.alongside.cohort.ParticipantId;
import org.alongside.common.Broadcast;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff may switch contact between the men off and on, for a cohort or for one man, and learn nothing by it. */
@Service
public class ContactSwitch {
    private final JdbcClient jdbc;
    private final Cohorts cohorts;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Broadcast broadcast;
    private final Clock clock;

    ContactSwitch(
            JdbcClient jdbc,
            Cohorts cohorts,
            CurrentAccount current,
            AuditTrail audit,
            Broadcast broadcast,
            Clock clock) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
        this.current = current;
        this.audit = audit;
        this.broadcast = broadcast;
        this.clock = clock;
    }

    public record ManSwitch(EnrolmentId id, String name, boolean off) {}

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public boolean isOff(CohortId cohort) {
        cohorts.find(cohort);
        return jdbc.sql("select exists (select from contact_off where cohort_id = :cohort and enrolment_id is null)")
                .param("cohort", cohort.value())
                .query(Boolean.class)
                .single();
    }

    /** The men who take part or did to the end, by name. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<ManSwitch> men(CohortId cohort) {
        cohorts.find(cohort);
        return jdbc.sql("""
                select e.id, btrim(p.first_name || ' ' || p.family_name) as name, f.enrolment_id is not null as off
                from enrolment e join participant p on p.id = e.participant_id
                    left join contact_off f on f.cohort_id = e.cohort_id and f.enrolment_id = e.id
                where e.cohort_id = :cohort and e.stage in ('ACTIVE', 'COMPLETED')
                order by lower(p.first_name), lower(p.family_name), e.id""")
                .param("cohort", cohort.value())
                .query(ManSwitch.class)
                .list();
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public void set(CohortId cohort, boolean on) {
        cohorts.find(cohort);
        put(cohort, Optional.empty(), on);
        audit.record(on ? "switched-contact-on" : "switched-contact-off", "cohort", cohort);
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public void set(CohortId cohort, EnrolmentId man, boolean on) {
        if (men(cohort).stream().noneMatch(one -> one.id().equals(man))) {
            throw new RuleViolation.NotFound();
        }
        put(cohort, Optional.of(man), on);
        audit.record(on ? "switched-contact-on" : "switched-contact-off", "enrolment", man);
    }

    private void put(CohortId cohort, Optional<EnrolmentId> man, boolean on) {
        var sql = on
                ? "delete from contact_off where cohort_id = :cohort and enrolment_id is not distinct from :man"
                : """
                insert into contact_off (cohort_id, enrolment_id, switched_by, switched_at)
                values (:cohort, :man, :me, :now) on conflict do nothing""";
        var statement = jdbc.sql(sql)
                .param("cohort", cohort.value())
                .param("man", man.map(EnrolmentId::value).orElse(null), java.sql.Types.OTHER);
        (on ? statement : statement.param("me", current.id().value()).param("now", Times.sql(clock.instant())))
                .update();
        participants(cohort).forEach(one -> broadcast.changed(Broadcast.Topic.CONTACTS, one.value()));
    }

    private List<ParticipantId> participants(CohortId cohort) {
        return jdbc.sql("select participant_id from enrolment where cohort_id = :cohort")
                .param("cohort", cohort.value())
                .query((row, n) -> new ParticipantId(row.getObject(1, UUID.class)))
                .list();
    }
}
