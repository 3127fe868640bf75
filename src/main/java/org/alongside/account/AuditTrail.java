package org.alongside.account;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.alongside.common.Id;
import org.alongside.common.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Append-only: who read or changed whose data, in the transaction that does it. Never what it said. */
@Component
public class AuditTrail {
    private final JdbcClient jdbc;
    private final CurrentAccount current;
    private final Clock clock;

    AuditTrail(JdbcClient jdbc, CurrentAccount current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** {@code action} is a few lower-case words with hyphens, {@code subject} the kind of thing. */
    public void record(String action, String subject, @Nullable Id subjectId) {
        record(current.find().map(SignedIn::id).orElse(null), action, subject, subjectId);
    }

    /** That he or she did something. */
    public record Entry(AccountId who, String action, String subject, Id subjectId) {}

    /** What several people did at once. */
    public void record(List<Entry> entries) {
        jdbc.sql("""
                insert into audit_entry (at, account_id, action, subject, subject_id)
                select :at, * from unnest(:accounts, :actions, :subjects, :subjectIds)""")
                .param("at", Times.sql(clock.instant()))
                .param(
                        "accounts",
                        entries.stream().map(entry -> entry.who().value()).toArray(UUID[]::new))
                .param("actions", entries.stream().map(Entry::action).toArray(String[]::new))
                .param("subjects", entries.stream().map(Entry::subject).toArray(String[]::new))
                .param(
                        "subjectIds",
                        entries.stream().map(entry -> entry.subjectId().value()).toArray(UUID[]::new))
                .update();
    }

    /** For somebody who is not signed in, or in another’s name. */
    public void record(@Nullable AccountId who, String action, String subject, @Nullable Id subjectId) {
        jdbc.sql("""
                insert into audit_entry (at, account_id, action, subject, subject_id)
                values (:at, :account, :action, :subject, :subjectId)""")
                .param("at", Times.sql(clock.instant()))
                .param("account", uuid(who))
                .param("action", action)
                .param("subject", subject)
                .param("subjectId", uuid(subjectId))
                .update();
    }

    private static @Nullable UUID uuid(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
