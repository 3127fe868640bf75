package org.alongside.cohort;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.alongside.account.AuditTrail;
import org.alongside.account.CurrentAccount;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The offers as designed. A manager changes one only if all of its projects are his. */
@Service
public class Programmes {
    private final JdbcClient jdbc;
    private final ProgrammeRepository programmes;
    private final CurrentAccount current;
    private final AuditTrail audit;

    Programmes(JdbcClient jdbc, ProgrammeRepository programmes, CurrentAccount current, AuditTrail audit) {
        this.jdbc = jdbc;
        this.programmes = programmes;
        this.current = current;
        this.audit = audit;
    }

    public record ProgrammeRow(ProgrammeId id, String name) {}

    /** {@code version}: of what was read, to be given back with what is changed. */
    public record ProgrammePage(ProgrammeId id, long version, ProgrammeProfile profile, boolean mayChange) {}

    @RolesAllowed({Role.A, Role.M})
    @Transactional(readOnly = true)
    public List<ProgrammeRow> all() {
        return jdbc.sql("select id, name from programme order by lower(name), id")
                .query(ProgrammeRow.class)
                .list();
    }

    @RolesAllowed({Role.A, Role.M})
    @Transactional(readOnly = true)
    public ProgrammePage find(ProgrammeId id) {
        var programme = programmes.findById(id).orElseThrow(RuleViolation.NotFound::new);
        return new ProgrammePage(id, programme.version(), programme.profile(), mayChange(id));
    }

    @RolesAllowed({Role.A, Role.M})
    @Transactional
    public ProgrammeId make(ProgrammeProfile profile) {
        var id = Saving.keepingRules(() -> programmes.save(Programme.of(ProgrammeId.random(), 0, profile)))
                .id();
        audit.record("made-programme", "programme", id);
        return id;
    }

    @RolesAllowed({Role.A, Role.M})
    @Transactional
    public void change(ProgrammeId id, long version, ProgrammeProfile profile) {
        if (!mayChange(id)) {
            throw new RuleViolation.Refused("programme.notAllMine");
        }
        Saving.keepingRules(() -> programmes.save(Programme.of(id, version, profile)));
        audit.record("changed-programme", "programme", id);
    }

    private boolean mayChange(ProgrammeId id) {
        return current.get().role() == Role.ADMINISTRATOR
                || jdbc.sql("""
                        select not exists (select from project p where p.programme_id = :id and not exists (
                            select from project_staff s where s.project_id = p.id and s.account_id = :me))""")
                        .param("id", id.value())
                        .param("me", current.id().value())
                        .query(Boolean.class)
                        .single();
    }
}
