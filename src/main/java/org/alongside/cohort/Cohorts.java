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

/** Cohorts of the projects that the member of staff who asks was given. Others do not exist for him. */
@Service
public class Cohorts {
    private final JdbcClient jdbc;
    private final CurrentAccount current;

    Cohorts(JdbcClient jdbc, CurrentAccount current) {
        this.jdbc = jdbc;
        this.current = current;
    }

    public record CohortRow(
            CohortId id, String name, String project, LocalDate startsOn, LocalDate endsOn, int active) {}

    public record CohortPage(
            CohortId id,
            ProjectId projectId,
            ProgrammeId programmeId,
            String name,
            String project,
            LocalDate startsOn,
            LocalDate endsOn,
            String venue,
            ZoneId zone,
            Target target) {}

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<CohortRow> mine(String search, int offset, int limit) {
        return jdbc.sql("""
                select c.id, c.name, p.name as project, c.starts_on, c.ends_on,
                    (select count(*) from enrolment e where e.cohort_id = c.id and e.stage = 'ACTIVE') as active
                from cohort c join project p on p.id = c.project_id
                    join project_staff s on s.project_id = p.id and s.account_id = :me
                where position(lower(:search) in lower(c.name || ' ' || p.name)) > 0 or :search = ''
                order by c.starts_on desc, c.name, c.id
                offset :offset limit :limit""")
                .param("me", current.id().value())
                .param("search", search.strip())
                .param("offset", offset)
                .param("limit", limit)
                .query(CohortRow.class)
                .list();
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public CohortPage find(CohortId id) {
        return jdbc.sql("""
                select c.id, c.project_id, p.programme_id, c.name, p.name as project, c.starts_on, c.ends_on, c.venue,
                    p.time_zone as zone, g.target_age_from, g.target_age_to, g.target_words
                from cohort c join project p on p.id = c.project_id join programme g on g.id = p.programme_id
                    join project_staff s on s.project_id = p.id and s.account_id = :me
                where c.id = :id""")
                .param("id", id.value())
                .param("me", current.id().value())
                .query((row, n) -> new CohortPage(
                        new CohortId(row.getObject("id", UUID.class)),
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        new ProgrammeId(row.getObject("programme_id", UUID.class)),
                        row.getString("name"),
                        row.getString("project"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getString("venue"),
                        ZoneId.of(row.getString("zone")),
                        new Target(
                                row.getObject("target_age_from", Integer.class),
                                row.getObject("target_age_to", Integer.class),
                                row.getString("target_words"))))
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
    }
}
