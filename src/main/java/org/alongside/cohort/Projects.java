package org.alongside.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.alongside.account.AccountId;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sites that deliver a programme: all of them for an administrator, his own for everybody else. */
@Service
public class Projects {
    /** Of project p, for the parameters me and all. */
    static final String MINE = """
            (:all or exists (select from project_staff s where s.project_id = p.id and s.account_id = :me))""";

    private final JdbcClient jdbc;
    private final ProjectRepository projects;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clock clock;

    Projects(JdbcClient jdbc, ProjectRepository projects, CurrentAccount current, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    public record ProjectRow(ProjectId id, ProgrammeId programmeId, String name, String place, int cohorts) {}

    /** {@code version}: of what was read, to be given back with what is changed. */
    public record ProjectPage(
            ProjectId id, long version, ProgrammeId programmeId, String programme, ProjectProfile profile) {}

    public record CohortOfProject(CohortId id, String name, LocalDate startsOn, LocalDate endsOn) {}

    @RolesAllowed({Role.A, Role.M, Role.F})
    @Transactional(readOnly = true)
    public List<ProjectRow> mine() {
        return jdbc.sql("""
                select p.id, p.programme_id, p.name, p.place,
                    (select count(*) from cohort c where c.project_id = p.id) as cohorts
                from project p where %s order by lower(p.name), p.id""".formatted(MINE))
                .param("me", current.id().value())
                .param("all", isAdministrator())
                .query(ProjectRow.class)
                .list();
    }

    @RolesAllowed({Role.A, Role.M, Role.F})
    @Transactional(readOnly = true)
    public ProjectPage find(ProjectId id) {
        var programme = jdbc.sql("""
                select g.name from project p join programme g on g.id = p.programme_id
                where p.id = :id and %s""".formatted(MINE))
                .param("id", id.value())
                .param("me", current.id().value())
                .param("all", isAdministrator())
                .query(String.class)
                .optional()
                .orElseThrow(RuleViolation.NotFound::new);
        var project = projects.findById(id).orElseThrow(RuleViolation.NotFound::new);
        return new ProjectPage(id, project.version(), project.programmeId(), programme, project.profile());
    }

    /** The latest first. */
    @RolesAllowed({Role.A, Role.M, Role.F})
    @Transactional(readOnly = true)
    public List<CohortOfProject> cohorts(ProjectId id, int offset, int limit) {
        return jdbc.sql("""
                select c.id, c.name, c.starts_on, c.ends_on
                from cohort c join project p on p.id = c.project_id
                where p.id = :id and %s
                order by c.starts_on desc, c.name, c.id offset :offset limit :limit""".formatted(MINE))
                .param("id", id.value())
                .param("me", current.id().value())
                .param("all", isAdministrator())
                .param("offset", offset)
                .param("limit", limit)
                .query(CohortOfProject.class)
                .list();
    }

    /** A manager who makes a project is given it. */
    @RolesAllowed({Role.A, Role.M})
    @Transactional
    public ProjectId make(ProgrammeId programme, ProjectProfile profile) {
        checkSafeguarding(profile);
        var id = Saving.keepingRules(() -> projects.save(
                        Project.of(ProjectId.random(), 0, programme, profile.checked(List.of(), today()))))
                .id();
        if (!isAdministrator()) {
            jdbc.sql("insert into project_staff (project_id, account_id) values (:project, :me)")
                    .param("project", id.value())
                    .param("me", current.id().value())
                    .update();
        }
        audit.record("made-project", "project", id);
        return id;
    }

    /** Sessions keep their wall-clock time in the project’s zone: once there are some, it stays. */
    @RolesAllowed({Role.A, Role.M})
    @Transactional
    public void change(ProjectId id, long version, ProjectProfile profile) {
        var before = find(id);
        checkSafeguarding(profile);
        if (!before.profile().zone().equals(profile.zone()) && hasSessions(id)) {
            throw new RuleViolation.Refused("project.zone.stays");
        }
        Saving.keepingRules(() -> projects.save(Project.of(
                id,
                version,
                before.programmeId(),
                profile.checked(before.profile().helpNumbers(), today()))));
        audit.record("changed-project", "project", id);
    }

    /** Only somebody who works here can be told. */
    private void checkSafeguarding(ProjectProfile profile) {
        profile.safeguarding().account().ifPresent(account -> {
            if (!worksHere(account)) {
                throw new RuleViolation.NotFound();
            }
        });
    }

    private boolean worksHere(AccountId account) {
        return jdbc.sql("""
                select exists (select from account where id = :id and role <> 'PARTICIPANT' and enabled)""").param("id", account.value()).query(Boolean.class).single();
    }

    private boolean hasSessions(ProjectId id) {
        return jdbc.sql("""
                select exists (select from session s join cohort c on c.id = s.cohort_id where c.project_id = :id)""").param("id", id.value()).query(Boolean.class).single();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private boolean isAdministrator() {
        return current.get().role() == Role.ADMINISTRATOR;
    }
}
