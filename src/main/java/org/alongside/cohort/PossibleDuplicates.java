package org.alongside.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.account.PersonName;
import org.alongside.common.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Men of the asker’s projects who may be the one that is being written down. Shown, never merged by itself. */
@Service
public class PossibleDuplicates {
    private static final int MOST = 5;

    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final AuditTrail audit;

    PossibleDuplicates(JdbcClient jdbc, CurrentAccount current, AuditTrail audit) {
        this.jdbc = jdbc;
        this.current = current;
        this.audit = audit;
    }

    /** Somebody with a like name, where he was enrolled last; {@code inCohort}: he is in the cohort asked about. */
    public record Known(
            ParticipantId id,
            EnrolmentId enrolment,
            String firstName,
            String familyName,
            String cohort,
            String project,
            Stage stage,
            boolean inCohort) {
        public String fullName() {
            return (firstName + " " + familyName).strip();
        }
    }

    /**
     * The same first name, unless both family names are known and differ; or the same family name and a first name that
     * begins alike. The likeliest first, five at most.
     */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public List<Known> of(PersonName firstName, String familyName, CohortId cohort) {
        var known = jdbc.sql("""
                select * from (
                    select distinct on (p.id) p.id, e.id as enrolment, p.first_name, p.family_name, c.name as cohort,
                        j.name as project, e.stage, e.cohort_id = :cohort as in_cohort,
                        lower(p.family_name) = lower(:family) and :family <> '' as same_family,
                        lower(p.first_name) = lower(:first) as same_first, e.enrolled_on
                    from participant p join enrolment e on e.participant_id = p.id
                        join cohort c on c.id = e.cohort_id join project j on j.id = c.project_id
                        join project_staff s on s.project_id = j.id and s.account_id = :me
                    where lower(p.first_name) = lower(:first)
                            and (p.family_name = '' or :family = '' or lower(p.family_name) = lower(:family))
                        or :family <> '' and lower(p.family_name) = lower(:family)
                            and left(lower(p.first_name), 1) = left(lower(:first), 1)
                    order by p.id, e.cohort_id = :cohort desc, e.enrolled_on desc, e.id) as man
                order by same_family desc, same_first desc, in_cohort desc, enrolled_on desc, id
                limit :most""")
                .param("first", firstName.value())
                .param("family", familyName.strip())
                .param("cohort", cohort.value())
                .param("me", current.id().value())
                .param("most", MOST)
                .query(Known.class)
                .list();
        known.forEach(man -> audit.record("seen-as-possible-duplicate", "enrolment", man.enrolment()));
        return known;
    }
}
