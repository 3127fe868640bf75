package org.alongside.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.alongside.common.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The men of a cohort, for the staff of its project. */
@Service
public class Rosters {
    private final JdbcClient jdbc;
    private final Cohorts cohorts;

    Rosters(JdbcClient jdbc, Cohorts cohorts) {
        this.jdbc = jdbc;
        this.cohorts = cohorts;
    }

    public record RosterRow(EnrolmentId id, String firstName, String familyName, Stage stage) {
        public String fullName() {
            return (firstName + " " + familyName).strip();
        }
    }

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
}
