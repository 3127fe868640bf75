package org.alongside.account;

import java.time.Instant;
import org.alongside.common.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Somebody who can sign in. Participants have neither e-mail address nor password. */
@Table("account")
record Account(
        @Id AccountId id,
        @Version long version,
        Role role,
        String displayName,
        @Nullable String email,
        @Nullable String passwordHash,
        boolean enabled,
        Instant createdAt) {

    static Account of(Role role, String name, @Nullable EmailAddress email, Instant now) {
        return new Account(
                AccountId.random(), 0, role, name.strip(), email == null ? null : email.value(), null, true, now);
    }

    Account withPasswordHash(String hash) {
        return new Account(id, version, role, displayName, email, hash, enabled, createdAt);
    }

    Account withDisplayName(String name) {
        return new Account(id, version, role, name, email, passwordHash, enabled, createdAt);
    }

    Account withEnabled(boolean on) {
        return new Account(id, version, role, displayName, email, passwordHash, on, createdAt);
    }

    SignedIn signedIn() {
        return new SignedIn(id, role, displayName);
    }
}
