package org.alongside.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.alongside.account.AccountId;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.account.JoinCodes;
import org.alongside.account.ParticipantAccounts;
import org.alongside.account.PersonName;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The men of a cohort, for the staff of its project. */
@Service
public class Enrolments {
    private final JdbcClient jdbc;
    private final Cohorts cohorts;
    private final ParticipantRepository participants;
    private final EnrolmentRepository enrolments;
    private final ParticipantAccounts accounts;
    private final JoinCodes codes;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clock clock;

    Enrolments(
            JdbcClient jdbc,
            Cohorts cohorts,
            ParticipantRepository participants,
            EnrolmentRepository enrolments,
            ParticipantAccounts accounts,
            JoinCodes codes,
            CurrentAccount current,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
        this.participants = participants;
        this.enrolments = enrolments;
        this.accounts = accounts;
        this.codes = codes;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    public record RosterRow(EnrolmentId id, String firstName, String familyName, Stage stage) {
        public String fullName() {
            return (firstName + " " + familyName).strip();
        }
    }

    /** A join card: whose it is, and the code that lets his phone in. */
    public record JoinCard(String firstName, JoinCodes.JoinCode code) {}

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<RosterRow> roster(CohortId cohort) {
        cohorts.find(cohort);
        return jdbc.sql("""
                select e.id, p.first_name, p.family_name, e.stage
                from enrolment e join participant p on p.id = e.participant_id
                where e.cohort_id = :cohort
                order by lower(p.first_name), lower(p.family_name), e.id""")
                .param("cohort", cohort.value())
                .query(RosterRow.class)
                .list();
    }

    /** Adds a man by his first name alone. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public EnrolmentId add(CohortId cohort, PersonName firstName) {
        var page = cohorts.find(cohort);
        var participant = participants.save(Participant.named(firstName, accounts.open(firstName)));
        var today = LocalDate.now(clock.withZone(page.zone()));
        var enrolment = enrolments.save(Enrolment.active(cohort, participant.id(), today));
        audit.record("enrolled", "enrolment", enrolment.id());
        return enrolment.id();
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public JoinCard makeJoinCard(EnrolmentId enrolment) {
        record Holder(UUID accountId, String firstName) {}
        var holder = jdbc.sql("""
                select p.account_id, p.first_name
                from enrolment e join participant p on p.id = e.participant_id
                    join cohort c on c.id = e.cohort_id
                    join project_staff s on s.project_id = c.project_id and s.account_id = :me
                where e.id = :enrolment""")
                .param("enrolment", enrolment.value())
                .param("me", current.id().value())
                .query(Holder.class)
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
        return new JoinCard(holder.firstName(), codes.make(new AccountId(holder.accountId())));
    }
}
