package org.alongside.account;

import java.time.Clock;
import java.util.Optional;
import org.alongside.common.Role;
import org.alongside.common.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Addresses that are read without signing in by whoever was given them: made for a purpose, renewed, ended. */
@Component
public class SecretAddresses {
    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final SignInLimit limit;
    private final Clock clock;

    SecretAddresses(JdbcClient jdbc, Secrets secrets, SignInLimit limit, Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.limit = limit;
        this.clock = clock;
    }

    /** Whose address it is, what it was made for, and in which language. */
    public record Owner(AccountId account, Role role, String purpose, String language) {}

    /** No owner: there is no such address, or it is asked for too often. */
    public record Asked(@Nullable Owner owner, boolean tooOften) {}

    /** The secret part of a new address; the one before it is dead from now on. It is not kept and cannot be shown again. */
    public String renew(AccountId account, String purpose, String language) {
        var token = secrets.token();
        jdbc.sql("""
                insert into secret_address (account_id, purpose, token_hash, language, created_at)
                values (:account, :purpose, :hash, :language, :now)
                on conflict (account_id, purpose) do update
                set token_hash = excluded.token_hash, language = excluded.language, created_at = excluded.created_at""")
                .param("account", account.value())
                .param("purpose", purpose)
                .param("hash", Secrets.hash(token))
                .param("language", language)
                .param("now", Times.sql(clock.instant()))
                .update();
        return token;
    }

    public boolean exists(AccountId account, String purpose) {
        return jdbc.sql("select exists (select from secret_address where account_id = :account and purpose = :purpose)")
                .param("account", account.value())
                .param("purpose", purpose)
                .query(Boolean.class)
                .single();
    }

    public void end(AccountId account, String purpose) {
        jdbc.sql("delete from secret_address where account_id = :account and purpose = :purpose")
                .param("account", account.value())
                .param("purpose", purpose)
                .update();
    }

    /** Many people’s calendars are fetched from one address: each secret has a limit of its own, and guesses one together. */
    public Asked asked(String token, String from) {
        Optional<Owner> owner = jdbc.sql("""
                select s.account_id as account, a.role, s.purpose, s.language
                from secret_address s join account a on a.id = s.account_id and a.enabled
                where s.token_hash = :hash""")
                .param("hash", Secrets.hash(token))
                .query(Owner.class)
                .optional();
        var allowed = limit.allows(owner.isPresent() ? "address " + token : "no address, from " + from);
        return new Asked(allowed ? owner.orElse(null) : null, !allowed);
    }
}
