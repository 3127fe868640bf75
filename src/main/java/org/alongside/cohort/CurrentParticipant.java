package org.alongside.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.alongside.account.CurrentAccount;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The participant who is asking, and the cohorts he is in. */
@Service
public class CurrentParticipant {
    private final JdbcClient jdbc;
    private final CurrentAccount current;

    CurrentParticipant(JdbcClient jdbc, CurrentAccount current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    public record MyEnrolment(
            EnrolmentId id,
            CohortId cohortId,
            ProgrammeId programmeId,
            ProjectId projectId,
            String cohort,
            LocalDate startsOn,
            LocalDate endsOn,
            ZoneId zone,
            String contactName,
            String contactPhone) {}

    /** Another man of one of his cohorts: his first name and no more. */
    public record Mate(ParticipantId id, CohortId cohortId, String firstName) {}

    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public ParticipantId id() {
        return jdbc.sql("select id from participant where account_id = :me")
                .param("me", current.id().value())
                .query((row, n) -> new ParticipantId(row.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
    }

    /** The enrolments that still stand, the latest first. */
    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public List<MyEnrolment> enrolments() {
        return jdbc.sql("""
                select e.id, e.cohort_id, j.programme_id, j.id as project_id, c.name as cohort, c.starts_on, c.ends_on, j.time_zone,
                    coalesce(j.contact_name, '') as contact_name, coalesce(j.contact_phone, '') as contact_phone
                from enrolment e join participant p on p.id = e.participant_id
                    join cohort c on c.id = e.cohort_id join project j on j.id = c.project_id
                where p.account_id = :me and e.stage in ('INVITED', 'ACTIVE', 'COMPLETED')
                order by c.starts_on desc, e.id""")
                .param("me", current.id().value())
                .query((row, n) -> new MyEnrolment(
                        new EnrolmentId(row.getObject("id", UUID.class)),
                        new CohortId(row.getObject("cohort_id", UUID.class)),
                        new ProgrammeId(row.getObject("programme_id", UUID.class)),
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        row.getString("cohort"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        ZoneId.of(row.getString("time_zone")),
                        row.getString("contact_name"),
                        row.getString("contact_phone")))
                .list();
    }

    /** Whether he takes part, or took part to the end, in any cohort: then there is a group. */
    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public boolean standsInACohort() {
        return jdbc.sql("""
                select exists (select from enrolment e join participant p on p.id = e.participant_id
                    where p.account_id = :me and e.stage in ('ACTIVE', 'COMPLETED'))""")
                .param("me", current.id().value())
                .query(Boolean.class)
                .single();
    }

    @RolesAllowed(Role.P)
    @Transactional(readOnly = true)
    public List<Mate> mates() {
        return jdbc.sql("""
                select distinct on (lower(other.first_name), other.id) other.id, theirs.cohort_id, other.first_name
                from participant me join enrolment mine on mine.participant_id = me.id
                    join enrolment theirs on theirs.cohort_id = mine.cohort_id
                    join participant other on other.id = theirs.participant_id and other.id <> me.id
                where me.account_id = :account
                    and mine.stage in ('ACTIVE', 'COMPLETED') and theirs.stage in ('ACTIVE', 'COMPLETED')
                order by lower(other.first_name), other.id, theirs.cohort_id""")
                .param("account", current.id().value())
                .query(Mate.class)
                .list();
    }
}
