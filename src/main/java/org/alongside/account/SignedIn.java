package org.alongside.account;

import java.io.Serializable;
import org.alongside.common.Role;
import org.springframework.security.core.AuthenticatedPrincipal;

/** The person behind the present request. */
public record SignedIn(AccountId id, Role role, String displayName) implements AuthenticatedPrincipal, Serializable {
    @Override
    public String getName() {
        return id.value().toString();
    }
}
