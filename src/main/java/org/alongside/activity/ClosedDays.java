package org.alongside.activity;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.ProjectId;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days on which one’s projects are closed. */
@Service
public class ClosedDays {
    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final Clock clock;

    ClosedDays(JdbcClient jdbc, CurrentAccount current, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    public record Project(ProjectId id, String name, ZoneId zone, String countryPart) {}

    /** Both days are closed. */
    public record Closure(ClosureId id, LocalDate fromOn, LocalDate toOn, String reason) {}

    /** A session that stands on a closed day all the same. */
    public record Standing(SessionId id, String activity, String cohort, java.time.Instant startsAt, ZoneId zone) {}

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<Project> projects() {
        return jdbc.sql("""
                select p.id, p.name, p.time_zone as zone, p.country_part
                from project p join project_staff st on st.project_id = p.id and st.account_id = :me
                order by lower(p.name), p.id""")
                .param("me", current.id().value())
                .query(Project.class)
                .list();
    }

    /** Those that are not over, the next one first. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<Closure> of(ProjectId project) {
        return jdbc.sql("""
                select id, from_on, to_on, reason from project_closure
                where project_id = :project and to_on >= :today
                order by from_on, to_on, id""")
                .param("project", project.value())
                .param("today", today(find(project)))
                .query(Closure.class)
                .list();
    }

    /** Of the twelve months to come, by day. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public Map<LocalDate, String> bankHolidays(ProjectId project) {
        var own = find(project);
        var today = today(own);
        return BankHolidays.between(own.countryPart(), today, today.plusYears(1));
    }

    /** Nothing happens to sessions that stand on these days: {@link #standing} tells which. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public void close(ProjectId project, LocalDate from, LocalDate to, String reason) {
        find(project);
        if (to.isBefore(from)) {
            throw new RuleViolation.Refused("closed.order");
        }
        if (to.isAfter(from.plusDays(366))) {
            throw new RuleViolation.Refused("closed.tooLong");
        }
        if (reason.isBlank()) {
            throw new RuleViolation.Refused("closed.reason.missing");
        }
        jdbc.sql("""
                insert into project_closure (id, project_id, from_on, to_on, reason)
                values (:id, :project, :from, :to, :reason)""")
                .param("id", UUID.randomUUID())
                .param("project", project.value())
                .param("from", from)
                .param("to", to)
                .param("reason", reason.strip())
                .update();
        audit.record("closed-days", "project", project);
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public void open(ProjectId project, ClosureId closure) {
        find(project);
        jdbc.sql("delete from project_closure where id = :id and project_id = :project")
                .param("id", closure.value())
                .param("project", project.value())
                .update();
        audit.record("opened-days", "project", project);
    }

    /** Planned sessions to come that stand on a closed day. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<Standing> standing(ProjectId project) {
        find(project);
        return jdbc.sql("""
                select s.id, a.name as activity, c.name as cohort, s.starts_at, p.time_zone as zone
                from session s join activity a on a.id = s.activity_id join cohort c on c.id = s.cohort_id
                    join project p on p.id = c.project_id
                where p.id = :project and s.status = 'PLANNED' and s.starts_at > :now
                    and exists (select from project_closure x where x.project_id = p.id
                        and (s.starts_at at time zone p.time_zone)::date between x.from_on and x.to_on)
                order by s.starts_at, s.id""")
                .param("project", project.value())
                .param("now", Times.sql(clock.instant()))
                .query(Standing.class)
                .list();
    }

    private Project find(ProjectId id) {
        return projects().stream()
                .filter(project -> project.id().equals(id))
                .findFirst()
                .orElseThrow(RuleViolation.NotFound::new);
    }

    private LocalDate today(Project project) {
        return clock.instant().atZone(project.zone()).toLocalDate();
    }
}
