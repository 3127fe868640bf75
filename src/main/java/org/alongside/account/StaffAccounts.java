package org.alongside.account;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.alongside.common.Times;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Staff come in by a one-time link, at which they choose a password; nobody else ever knows it. */
@Service
public class StaffAccounts {
    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final StaffLinks links;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    StaffAccounts(
            AccountRepository accounts,
            PasswordEncoder passwords,
            StaffLinks links,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public record StaffRow(
            AccountId id, String displayName, String email, Role role, boolean enabled, boolean joined) {}

    /** What a link is for: the first administrator, who says who he is, or somebody invited by name. */
    public record Invitation(Optional<String> name) {}

    @RolesAllowed(Role.A)
    @Transactional(readOnly = true)
    public List<StaffRow> all() {
        return jdbc.sql("""
                select id, display_name, email, role, enabled, password_hash is not null as joined
                from account where role <> 'PARTICIPANT' order by lower(display_name), id""").query(StaffRow.class).list();
    }

    /** Makes the account and returns the secret of its one-time link. */
    @RolesAllowed(Role.A)
    @Transactional
    public String invite(PersonName name, EmailAddress email, Role role) {
        if (!role.isStaff()) {
            throw new RuleViolation.Refused("account.role.staff");
        }
        var account = Account.of(role, name.value(), email, clock.instant());
        insert(account);
        audit.record("invited", "account", account.id());
        return links.forAccount(account.id());
    }

    /** A new link for somebody whose link was lost or whose password was forgotten; the ones before it end. */
    @RolesAllowed(Role.A)
    @Transactional
    public String inviteAgain(AccountId id) {
        find(id);
        audit.record("invited", "account", id);
        return links.forAccount(id);
    }

    @RolesAllowed(Role.A)
    @Transactional
    public void enable(AccountId id, boolean on) {
        accounts.save(find(id).withEnabled(on));
        if (!on) {
            endSessions(id);
        }
        audit.record(on ? "switched-on" : "switched-off", "account", id);
    }

    /** Empty if the link is unknown, used or too old. */
    @PermitAll
    @Transactional(readOnly = true)
    public Optional<Invitation> invitation(String secret) {
        return links.invitation(secret);
    }

    /** The first administrator introduces himself. */
    @PermitAll
    @Transactional
    public SignedIn acceptAsFirst(String secret, PersonName name, EmailAddress email, NewPassword password) {
        if (links.use(secret).isPresent()) {
            throw new RuleViolation.NotFound();
        }
        var account = Account.of(Role.ADMINISTRATOR, name.value(), email, clock.instant())
                .withPasswordHash(hash(password));
        insert(account);
        audit.record(account.id(), "set-up", "account", account.id());
        return account.signedIn();
    }

    /** Somebody invited chooses a password. */
    @PermitAll
    @Transactional
    public SignedIn accept(String secret, NewPassword password) {
        var account = links.use(secret)
                .flatMap(accounts::findById)
                .filter(Account::enabled)
                .orElseThrow(RuleViolation.NotFound::new);
        accounts.save(account.withPasswordHash(hash(password)));
        endSessions(account.id());
        audit.record(account.id(), "chose-password", "account", account.id());
        return account.signedIn();
    }

    /** The secret of a link for the first administrator, if nobody has ever been let in. */
    @Transactional
    Optional<String> firstLink() {
        if (accounts.count() > 0) {
            return Optional.empty();
        }
        return Optional.of(links.forTheFirst());
    }

    private void endSessions(AccountId account) {
        jdbc.sql("update account set sessions_from = :now where id = :id")
                .param("now", Times.sql(clock.instant()))
                .param("id", account.value())
                .update();
    }

    private Account find(AccountId id) {
        return accounts.findById(id).filter(a -> a.role().isStaff()).orElseThrow(RuleViolation.NotFound::new);
    }

    private String hash(NewPassword password) {
        return String.valueOf(passwords.encode(password.value()));
    }

    private void insert(Account account) {
        try {
            accounts.save(account);
        } catch (DuplicateKeyException e) {
            throw new RuleViolation.Conflict("account.email.taken");
        }
    }
}
