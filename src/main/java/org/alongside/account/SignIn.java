package org.alongside.account;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alongside.common.Role;
import org.alongside.common.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Decides who somebody is. Every failure looks the same from outside: empty. */
@Service
public class SignIn {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final Secrets secrets;
    private final SignInLimit limit;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String nobodysHash;

    SignIn(
            AccountRepository accounts,
            PasswordEncoder passwords,
            Secrets secrets,
            SignInLimit limit,
            AuditTrail audit,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.secrets = secrets;
        this.limit = limit;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        nobodysHash = String.valueOf(passwords.encode(secrets.token()));
    }

    /** Staff, by e-mail address and password. An unknown address takes as long as a wrong password. */
    @PermitAll
    public Optional<SignedIn> withPassword(String email, String password, String address) {
        var name = CONTROL.matcher(email).replaceAll("").strip().toLowerCase(Locale.ROOT);
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
    public Optional<SignedIn> withCode(String typed, String address) {
        var code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        var couldBe = code.length() == Secrets.CODE_LENGTH || code.length() == Secrets.PRINTED_LENGTH;
        if (!couldBe || !limit.allows(address)) {
            return Optional.empty();
        }
        // hashed before a connection is taken: many slow guesses must not leave the others without one
        var hash = secrets.slowHash(code);
        var person = transaction.execute(status -> redeem(hash));
        if (person.isPresent()) {
            limit.succeeded(address);
        }
        return person;
    }

    private Optional<SignedIn> redeem(byte[] hash) {
        return jdbc.sql("delete from join_code where code_hash = :hash and expires_at > :now returning account_id")
                .param("hash", hash)
                .param("now", Times.sql(clock.instant()))
                .query(UUID.class)
                .optional()
                .flatMap(id -> accounts.findById(new AccountId(id)))
                .filter(Account::enabled)
                .filter(a -> a.role() == Role.PARTICIPANT)
                .map(this::welcome);
    }

    private SignedIn welcome(Account account) {
        audit.record(account.id(), "signed-in", "account", account.id());
        return account.signedIn();
    }
}
