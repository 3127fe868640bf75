package org.alongside.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.alongside.account.StaffAccounts.Invitation;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One-time links in the database, of which only the hash is kept. */
@Component
class StaffLinks {
    static final Duration LASTS = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Clock clock;

    StaffLinks(JdbcClient jdbc, Secrets secrets, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Ends the links that the account had before. */
    String forAccount(AccountId account) {
        jdbc.sql("delete from staff_link where account_id = :account")
                .param("account", account.value())
                .update();
        return make(account.value());
    }

    /** For whoever comes first; ends the one before. */
    String forTheFirst() {
        jdbc.sql("delete from staff_link where account_id is null").update();
        return make(null);
    }

    /** Empty if the link is unknown, used or too old. */
    Optional<Invitation> invitation(String secret) {
        return jdbc.sql("""
                select a.display_name from staff_link l left join account a on a.id = l.account_id
                where l.token_hash = :hash and l.used_at is null and l.expires_at > :now
                    and (l.account_id is null or a.enabled)""")
                .param("hash", Secrets.hash(secret))
                .param("now", Times.sql(clock.instant()))
                .query((row, n) -> new Invitation(Optional.ofNullable(row.getString(1))))
                .optional();
    }

    /** Marks the link as used, in one statement: of two who come at once only one gets in. Empty: for the first. */
    Optional<AccountId> use(String secret) {
        return jdbc.sql("""
                update staff_link set used_at = :now
                where token_hash = :hash and used_at is null and expires_at > :now
                returning account_id""")
                .param("now", Times.sql(clock.instant()))
                .param("hash", Secrets.hash(secret))
                .query((row, n) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(RuleViolation.NotFound::new)
                .map(AccountId::new);
    }

    private String make(@Nullable UUID account) {
        var secret = secrets.token();
        var now = clock.instant();
        jdbc.sql("""
                insert into staff_link (token_hash, account_id, created_at, expires_at)
                values (:hash, :account, :now, :expires)""")
                .param("hash", Secrets.hash(secret))
                .param("account", account)
                .param("now", Times.sql(now))
                .param("expires", Times.sql(now.plus(LASTS)))
                .update();
        return secret;
    }
}
