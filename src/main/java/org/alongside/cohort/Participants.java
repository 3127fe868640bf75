package org.alongside.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.account.ParticipantAccounts;
import org.alongside.account.PersonName;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is written down about a man, for the staff of the projects that he is in. */
@Service
public class Participants {
    private final JdbcClient jdbc;
    private final ParticipantRepository participants;
    private final ParticipantAccounts accounts;
    private final CurrentAccount current;
    private final AuditTrail audit;

    Participants(
            JdbcClient jdbc,
            ParticipantRepository participants,
            ParticipantAccounts accounts,
            CurrentAccount current,
            AuditTrail audit) {
        this.jdbc = jdbc;
        this.participants = participants;
        this.accounts = accounts;
        this.current = current;
        this.audit = audit;
    }

    /** As a form edits it; all but the first name may be blank. */
    public record Details(PersonName firstName, String familyName, String phone, String reference) {
        public Details {
            familyName = Words.line(familyName);
            phone = Words.line(phone);
            reference = Words.line(reference);
        }

        public String fullName() {
            return (firstName.value() + " " + familyName).strip();
        }
    }

    /** {@code version}: of what was read, to be given back with what is changed. */
    public record ParticipantPage(
            ParticipantId id, long version, Details details, boolean toComplete, List<EnrolmentRow> enrolments) {}

    /** One of his cohorts that the asker may see. */
    public record EnrolmentRow(
            EnrolmentId id,
            CohortId cohortId,
            String cohort,
            String project,
            ZoneId zone,
            Stage stage,
            Instant stageAt,
            @Nullable LeavingReason stageReason,
            @Nullable String stageWords,
            @Nullable Integer ageAtStart,
            @Nullable OutsideReason outsideTargetReason,
            @Nullable String outsideTargetWords,
            boolean beyondCapacity,
            LocalDate enrolledOn) {}

    /** A stage he has had, and in which cohort; {@code moved}: it was the cohort that changed. */
    public record Change(
            Instant at,
            String cohort,
            Stage stage,
            boolean moved,
            @Nullable LeavingReason stageReason,
            @Nullable String stageWords,
            @Nullable String by) {}

    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public ParticipantPage find(ParticipantId id) {
        var rows = enrolments(id);
        var man = participants.findById(id).orElseThrow(RuleViolation.NotFound::new);
        audit.record("read-participant", "participant", id);
        return new ParticipantPage(
                id,
                man.version(),
                new Details(
                        new PersonName(man.firstName()),
                        man.familyName(),
                        Objects.requireNonNullElse(man.phone(), ""),
                        Objects.requireNonNullElse(man.reference(), "")),
                man.toComplete(),
                rows);
    }

    /** Whoever has none in a project of the asker does not exist for him. */
    private List<EnrolmentRow> enrolments(ParticipantId id) {
        var rows = jdbc.sql("""
                select e.id, e.cohort_id, c.name as cohort, j.name as project, j.time_zone as zone, e.stage, e.stage_at,
                    e.stage_reason, e.stage_words, e.age_at_start, e.outside_target_reason, e.outside_target_words,
                    e.beyond_capacity, e.enrolled_on
                from enrolment e join cohort c on c.id = e.cohort_id join project j on j.id = c.project_id
                    join project_staff s on s.project_id = j.id and s.account_id = :me
                where e.participant_id = :id
                order by e.enrolled_on desc, e.id""")
                .param("id", id.value())
                .param("me", current.id().value())
                .query(EnrolmentRow.class)
                .list();
        if (rows.isEmpty()) {
            throw new RuleViolation.NotFound();
        }
        return rows;
    }

    /** From the first stage to the one he has now. A cohort of a project that is not the asker’s is not named. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<Change> history(EnrolmentId id) {
        return jdbc.sql("""
                select h.at, case when seen.project_id is null then '' else c.name end as cohort, h.stage,
                    coalesce(h.cohort_id <> lag(h.cohort_id) over (order by h.number), false) as moved,
                    h.stage_reason, h.stage_words, a.display_name as by
                from enrolment_change h join cohort c on c.id = h.cohort_id left join account a on a.id = h.by
                    left join project_staff seen on seen.project_id = c.project_id and seen.account_id = :me
                where h.enrolment_id = (
                    select e.id from enrolment e join cohort now on now.id = e.cohort_id
                        join project_staff s on s.project_id = now.project_id and s.account_id = :me
                    where e.id = :id)
                order by h.number""")
                .param("id", id.value())
                .param("me", current.id().value())
                .query(Change.class)
                .list();
    }

    /** Whoever saves this has seen it: a man from the door is complete then. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public void change(ParticipantId id, long version, Details details) {
        enrolments(id);
        var man = participants.findById(id).orElseThrow(RuleViolation.NotFound::new);
        Saving.keepingRules(() -> participants.save(man.with(version, details)));
        accounts.rename(man.accountId(), details.firstName());
        audit.record("changed-participant", "participant", id);
    }
}
