package org.alongside.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.alongside.account.AuditTrail;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** New cohorts, which begin as their programme usually is. */
@Service
public class NewCohorts {
    private final JdbcClient jdbc;
    private final Projects projects;
    private final ProgrammeRepository programmes;
    private final CohortRepository cohorts;
    private final AuditTrail audit;
    private final Clock clock;

    NewCohorts(
            JdbcClient jdbc,
            Projects projects,
            ProgrammeRepository programmes,
            CohortRepository cohorts,
            AuditTrail audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.programmes = programmes;
        this.cohorts = cohorts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The programme as a template: next Monday, the usual weeks, places and balance; the activities of the last one. */
    @RolesAllowed({Role.A, Role.M})
    @Transactional(readOnly = true)
    public CohortProfile template(ProjectId project) {
        var page = projects.find(project);
        var usual = programmes
                .findById(page.programmeId())
                .orElseThrow(RuleViolation.NotFound::new)
                .profile()
                .usual();
        var monday =
                LocalDate.now(clock.withZone(page.profile().zone())).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        return new CohortProfile(
                nextName(project, page.profile().name()),
                monday,
                CohortProfile.lastDay(monday, usual.weeks()),
                usual.capacity(),
                new CohortProfile.Variation(
                        usual.weeks(),
                        activitiesOfTheLast(project),
                        usual.cbtPercent(),
                        page.profile().place()));
    }

    @RolesAllowed({Role.A, Role.M})
    @Transactional
    public CohortId make(ProjectId project, CohortProfile profile) {
        projects.find(project);
        var id = Saving.keepingRules(() -> cohorts.save(Cohort.of(CohortId.random(), 0, project, profile)))
                .id();
        audit.record("made-cohort", "cohort", id);
        return id;
    }

    private String nextName(ProjectId project, String name) {
        var taken = jdbc.sql("select name from cohort where project_id = :project")
                .param("project", project.value())
                .query(String.class)
                .set();
        var number = taken.size() + 1;
        while (taken.contains(name + " " + number)) {
            number++;
        }
        return name + " " + number;
    }

    private List<String> activitiesOfTheLast(ProjectId project) {
        return jdbc.sql("""
                select unnest(activities) from (
                    select activities from cohort where project_id = :project
                    order by starts_on desc, id limit 1) as last""")
                .param("project", project.value())
                .query(String.class)
                .list();
    }
}
