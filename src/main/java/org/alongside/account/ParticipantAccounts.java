package org.alongside.account;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of participants: a first name is enough. */
@Service
public class ParticipantAccounts {
    private final AccountRepository accounts;
    private final JdbcClient jdbc;
    private final Clock clock;

    ParticipantAccounts(AccountRepository accounts, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public AccountId open(PersonName name) {
        return accounts.save(Account.of(Role.PARTICIPANT, name.value(), null, clock.instant()))
                .id();
    }

    /** Whether he has come in with it: then he may have left something there that is his. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public boolean wasEverUsed(AccountId account) {
        return jdbc.sql("""
                select exists (select from audit_entry
                    where subject = 'account' and subject_id = :account and action = 'signed-in')""")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    /** Once nobody goes by it any more. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public void close(AccountId account) {
        jdbc.sql("delete from account where id = :account and role = 'PARTICIPANT'")
                .param("account", account.value())
                .update();
    }

    /** The name he is greeted by. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public void rename(AccountId id, PersonName name) {
        var account = accounts.findById(id)
                .filter(a -> a.role() == Role.PARTICIPANT)
                .orElseThrow(RuleViolation.NotFound::new);
        accounts.save(account.withDisplayName(name.value()));
    }
}
