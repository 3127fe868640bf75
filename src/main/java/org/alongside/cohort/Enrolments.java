package org.alongside.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.account.ParticipantAccounts;
import org.alongside.account.PersonName;
import org.alongside.cohort.Cohorts.CohortPage;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in a cohort, and at which stage: changed by the staff of its project. */
@Service
public class Enrolments {
    private final JdbcClient jdbc;
    private final Cohorts cohorts;
    private final ParticipantRepository participants;
    private final EnrolmentRepository enrolments;
    private final ParticipantAccounts accounts;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clock clock;

    Enrolments(
            JdbcClient jdbc,
            Cohorts cohorts,
            ParticipantRepository participants,
            EnrolmentRepository enrolments,
            ParticipantAccounts accounts,
            CurrentAccount current,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
        this.participants = participants;
        this.enrolments = enrolments;
        this.accounts = accounts;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** A first name is enough. He takes part from today on, if there is room. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public EnrolmentId add(CohortId cohort, PersonName firstName) {
        return add(cohort, NewMan.named(firstName));
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public EnrolmentId add(CohortId cohort, NewMan man) {
        var page = cohorts.find(cohort);
        page.target().check(man.age(), man.outside());
        var participant = participants.save(Participant.of(man, accounts.open(man.firstName())));
        return enrol(page, participant.id(), man);
    }

    /** Somebody the asker’s projects know already, in one more cohort. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public EnrolmentId addAgain(CohortId cohort, ParticipantId known, NewMan man) {
        var page = cohorts.find(cohort);
        page.target().check(man.age(), man.outside());
        if (!isMine(known)) {
            throw new RuleViolation.NotFound();
        }
        return enrol(page, known, man);
    }

    private EnrolmentId enrol(CohortPage page, ParticipantId participant, NewMan man) {
        var enrolment =
                Saving.keepingRules(() -> enrolments.save(Enrolment.of(page.id(), participant, man, moment(page))));
        audit.record("enrolled", "enrolment", enrolment.id());
        return enrolment.id();
    }

    /**
     * Somebody who is at the door, written down on a phone that made the id: he takes part, whether there is room or
     * not, and is marked to be completed. The same again changes nothing.
     */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public EnrolmentId walkIn(CohortId cohort, EnrolmentId id, PersonName firstName) {
        var page = cohorts.find(cohort);
        var before = enrolments.findById(id);
        if (before.isPresent()) {
            if (!before.get().cohortId().equals(cohort)) {
                throw new RuleViolation.NotFound();
            }
            return id;
        }
        var participant = participants.save(Participant.atTheDoor(firstName, accounts.open(firstName)));
        enrolments.save(Enrolment.atTheDoor(id, cohort, participant.id(), moment(page)));
        audit.record("enrolled-walk-in", "enrolment", id);
        return id;
    }

    /** A reason is needed for a stage that ends it early, and only then. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public void become(EnrolmentId id, Stage next, Optional<Leaving> leaving) {
        var enrolment = find(id);
        var page = cohorts.find(enrolment.cohortId());
        Saving.keepingRules(() -> enrolments.save(enrolment.become(next, leaving, moment(page))));
        audit.record("changed-stage", "enrolment", id);
    }

    /** All who take part have completed it: at the end of a cohort, in one go. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public int completeAll(CohortId cohort) {
        var page = cohorts.find(cohort);
        var moment = moment(page);
        var active = enrolments.findByCohortIdAndStage(cohort, Stage.ACTIVE);
        for (var enrolment : active) {
            Saving.keepingRules(() -> enrolments.save(enrolment.become(Stage.COMPLETED, Optional.empty(), moment)));
            audit.record("changed-stage", "enrolment", enrolment.id());
        }
        return active.size();
    }

    /** His age when he began, and why he takes part if he is outside the target criteria. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public void describe(EnrolmentId id, Optional<Age> age, Optional<OutsideTarget> outside) {
        var enrolment = find(id);
        cohorts.find(enrolment.cohortId()).target().check(age, outside);
        Saving.keepingRules(() -> enrolments.save(enrolment.describe(age, outside)));
        audit.record("described", "enrolment", id);
    }

    /** To another cohort of the asker’s projects, at the stage he has; what he did in this one stays written. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public void move(EnrolmentId id, CohortId to) {
        var enrolment = find(id);
        var page = cohorts.find(to);
        if (enrolment.cohortId().equals(to)) {
            return;
        }
        Saving.keepingRules(() -> enrolments.save(enrolment.moveTo(to, moment(page))));
        audit.record("moved", "enrolment", id);
    }

    private Enrolment find(EnrolmentId id) {
        var enrolment = enrolments.findById(id).orElseThrow(RuleViolation.NotFound::new);
        cohorts.find(enrolment.cohortId());
        return enrolment;
    }

    private Enrolment.Moment moment(CohortPage page) {
        return new Enrolment.Moment(current.id(), clock.instant(), LocalDate.now(clock.withZone(page.zone())));
    }

    private boolean isMine(ParticipantId participant) {
        return jdbc.sql("""
                select exists (select from enrolment e join cohort c on c.id = e.cohort_id
                    join project_staff s on s.project_id = c.project_id and s.account_id = :me
                    where e.participant_id = :participant)""")
                .param("participant", participant.value())
                .param("me", current.id().value())
                .query(Boolean.class)
                .single();
    }
}
