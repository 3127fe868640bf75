package org.alongside.account;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.alongside.common.Role;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decides who somebody is. Every failure looks the same from outside: empty. */
@Service
public class SignIn {
    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final Secrets secrets;
    private final SignInLimit limit;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String nobodysHash;

    SignIn(
            AccountRepository accounts,
            PasswordEncoder passwords,
            Secrets secrets,
            SignInLimit limit,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secrets = secrets;
        this.limit = limit;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
        nobodysHash = String.valueOf(passwords.encode(secrets.token()));
    }

    /** Staff, by e-mail address and password. An unknown address takes as long as a wrong password. */
    @PermitAll
    @Transactional
    public Optional<SignedIn> withPassword(String email, String password, String address) {
        var name = email.strip().toLowerCase(Locale.ROOT);
        if (!limit.allows(name, address)) {
            return Optional.empty();
        }
        var account = accounts.findByEmail(name).filter(Account::enabled).filter(a -> a.passwordHash() != null);
        var hash = account.map(Account::passwordHash).orElse(nobodysHash);
        if (!passwords.matches(password, hash) || account.isEmpty()) {
            return Optional.empty();
        }
        limit.succeeded(name, address);
        return account.map(this::welcome);
    }

    /** A participant, by the code that his facilitator made; it works once. Spaces, hyphens and case do not matter. */
    @PermitAll
    @Transactional
    public Optional<SignedIn> withCode(String typed, String address) {
        var code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (code.length() != Secrets.CODE_LENGTH || !limit.allows(address)) {
            return Optional.empty();
        }
        var account = jdbc.sql(
                        "delete from join_code where code_hash = :hash and expires_at > :now returning account_id")
                .param("hash", secrets.slowHash(code))
                .param("now", Times.sql(clock.instant()))
                .query(UUID.class)
                .optional()
                .flatMap(id -> accounts.findById(new AccountId(id)))
                .filter(Account::enabled)
                .filter(a -> a.role() == Role.PARTICIPANT);
        account.ifPresent(a -> limit.succeeded(address));
        return account.map(this::welcome);
    }

    private SignedIn welcome(Account account) {
        audit.record(account.id(), "signed-in", "account", account.id());
        return account.signedIn();
    }
}
