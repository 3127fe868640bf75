package org.alongside.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.imports.ImportAccounts;
import org.alongside.common.imports.ImportId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Lets an import go on in the background with the rights of the person who started it. */
@Component
class ImportingAccounts implements ImportAccounts {
    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final SecurityContextHolderStrategy contexts;

    ImportingAccounts(
            JdbcClient jdbc, CurrentAccount current, AuditTrail audit, SecurityContextHolderStrategy contexts) {
        this.jdbc = jdbc;
        this.current = current;
        this.audit = audit;
        this.contexts = contexts;
    }

    private record Row(UUID id, Role role, String displayName) {}

    @Override
    public UUID id() {
        return current.id().value();
    }

    @Override
    public Role role() {
        return current.get().role();
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> accounts) {
        return jdbc
                .sql("select id, role, display_name from account where id = any(:ids)")
                .param("ids", accounts.toArray(UUID[]::new))
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Row::id, Row::displayName));
    }

    @Override
    public void record(String action, ImportId run) {
        audit.record(action, "import", run);
    }

    @Override
    public void inNameOf(UUID account, Runnable work) {
        var row = jdbc.sql("select id, role, display_name from account where id = :id and enabled")
                .param("id", account)
                .query(Row.class)
                .optional()
                .orElseThrow(() -> new RuleViolation.Refused("import.notAllowed"));
        var before = contexts.getContext();
        var context = contexts.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                new SignedIn(new AccountId(row.id()), row.role(), row.displayName()),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + row.role()))));
        contexts.setContext(context);
        try {
            work.run();
        } finally {
            contexts.setContext(before);
        }
    }
}
