package org.alongside.account;

import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;

/** What the log of an empty installation says, for tests outside this package. */
@TestComponent
public class FirstLink {
    private final StaffAccounts accounts;

    FirstLink(StaffAccounts accounts) {
        this.accounts = accounts;
    }

    public Optional<String> secret() {
        return accounts.firstLink();
    }
}
