package org.alongside.account;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.alongside.common.Role;
import org.alongside.common.RuleViolation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of participants: a first name is enough. */
@Service
public class ParticipantAccounts {
    private final AccountRepository accounts;
    private final Clock clock;

    ParticipantAccounts(AccountRepository accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
    }

    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public AccountId open(PersonName name) {
        return accounts.save(Account.of(Role.PARTICIPANT, name.value(), null, clock.instant()))
                .id();
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
