package org.alongside.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.alongside.account.AccountId;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which projects a facilitator or manager was given, one by one. */
@Service
public class ProjectStaff {
    private final JdbcClient jdbc;
    private final Projects projects;
    private final CurrentAccount current;
    private final AuditTrail audit;

    ProjectStaff(JdbcClient jdbc, Projects projects, CurrentAccount current, AuditTrail audit) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.current = current;
        this.audit = audit;
    }

    public record Given(ProjectId id, String name, boolean given) {}

    /** Every project, and whether it is this person’s. */
    @RolesAllowed(Role.A)
    @Transactional(readOnly = true)
    public List<Given> of(AccountId staff) {
        return jdbc.sql("""
                select p.id, p.name, s.account_id is not null as given
                from project p left join project_staff s on s.project_id = p.id and s.account_id = :staff
                order by lower(p.name), p.id""").param("staff", staff.value()).query(Given.class).list();
    }

    /** Somebody who may be given a project, and whether he has it. */
    public record Worker(AccountId id, String name, Role role, boolean given) {}

    /** An administrator sees facilitators and managers, a manager facilitators and whoever has this project. */
    @RolesAllowed({Role.A, Role.M})
    @Transactional(readOnly = true)
    public List<Worker> at(ProjectId project) {
        projects.find(project);
        return jdbc.sql("""
                select a.id, a.display_name as name, a.role, s.project_id is not null as given
                from account a left join project_staff s on s.account_id = a.id and s.project_id = :project
                where a.enabled and a.role in ('FACILITATOR', 'MANAGER')
                    and (:all or a.role = 'FACILITATOR' or s.project_id is not null)
                order by lower(a.display_name), a.id""")
                .param("project", project.value())
                .param("all", isAdministrator())
                .query(Worker.class)
                .list();
    }

    /** By an administrator to facilitators and managers, by a manager of the project to facilitators. */
    @RolesAllowed({Role.A, Role.M})
    @Transactional
    public void give(AccountId staff, ProjectId project) {
        check(staff, project);
        jdbc.sql("""
                insert into project_staff (project_id, account_id) values (:project, :staff) on conflict do nothing""")
                .param("project", project.value())
                .param("staff", staff.value())
                .update();
        audit.record("gave-project", "account", staff);
    }

    @RolesAllowed({Role.A, Role.M})
    @Transactional
    public void take(AccountId staff, ProjectId project) {
        check(staff, project);
        jdbc.sql("delete from project_staff where project_id = :project and account_id = :staff")
                .param("project", project.value())
                .param("staff", staff.value())
                .update();
        audit.record("took-project", "account", staff);
    }

    private void check(AccountId staff, ProjectId project) {
        projects.find(project);
        var may = jdbc.sql("""
                select exists (select from account
                    where id = :staff and (role = 'FACILITATOR' or role = 'MANAGER' and :all))""")
                .param("staff", staff.value())
                .param("all", isAdministrator())
                .query(Boolean.class)
                .single();
        if (!may) {
            throw new RuleViolation.NotFound();
        }
    }

    private boolean isAdministrator() {
        return current.get().role() == Role.ADMINISTRATOR;
    }
}
