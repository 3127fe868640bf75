package org.alongside.activity;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.alongside.account.AuditTrail;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of things that are done together: one list for all projects, so that figures can be told apart by them. */
@Service
public class Activities {
    private static final int LONGEST = 60;

    private final JdbcClient jdbc;
    private final AuditTrail audit;

    Activities(JdbcClient jdbc, AuditTrail audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    public record Activity(ActivityId id, String name, ActivityKind kind) {}

    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public List<Activity> all() {
        return jdbc.sql("select id, name, kind from activity order by lower(name), id")
                .query(Activity.class)
                .list();
    }

    /** One that is there already, however it is written, is used again. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public ActivityId add(String name, ActivityKind kind) {
        var words = name.strip();
        if (words.isEmpty()) {
            throw new RuleViolation.Refused("activity.name.missing");
        }
        if (words.length() > LONGEST) {
            throw new RuleViolation.Refused("activity.name.long", LONGEST);
        }
        return all().stream()
                .filter(activity -> activity.name().equalsIgnoreCase(words))
                .findFirst()
                .map(Activity::id)
                .orElseGet(() -> insert(words, kind));
    }

    private ActivityId insert(String name, ActivityKind kind) {
        var id = ActivityId.random();
        jdbc.sql("insert into activity (id, version, name, kind) values (:id, 1, :name, :kind)")
                .param("id", id.value())
                .param("name", name)
                .param("kind", kind.name())
                .update();
        audit.record("added-activity", "activity", id);
        return id;
    }
}
