package org.alongside.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.alongside.account.AccountId;
import org.alongside.account.AuditTrail;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which projects a facilitator or manager was given, one by one. */
@Service
public class ProjectStaff {
    private final JdbcClient jdbc;
    private final AuditTrail audit;

    ProjectStaff(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
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

    @RolesAllowed(Role.A)
    @Transactional
    public void give(AccountId staff, ProjectId project) {
        var changed = jdbc.sql("""
                insert into project_staff (project_id, account_id)
                select p.id, a.id from project p, account a
                where p.id = :project and a.id = :staff and a.role in ('FACILITATOR', 'MANAGER')
                on conflict do nothing""")
                .param("project", project.value())
                .param("staff", staff.value())
                .update();
        if (changed == 0
                && of(staff).stream().noneMatch(row -> row.given() && row.id().equals(project))) {
            throw new RuleViolation.NotFound();
        }
        audit.record("gave-project", "account", staff);
    }

    @RolesAllowed(Role.A)
    @Transactional
    public void take(AccountId staff, ProjectId project) {
        jdbc.sql("delete from project_staff where project_id = :project and account_id = :staff")
                .param("project", project.value())
                .param("staff", staff.value())
                .update();
        audit.record("took-project", "account", staff);
    }
}
