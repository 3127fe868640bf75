package org.alongside.account;

import java.util.Optional;
import org.alongside.common.RuleViolation;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Who is asking. */
@Component
public class CurrentAccount {
    private final SecurityContextHolderStrategy contexts;

    CurrentAccount(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    public Optional<SignedIn> find() {
        var authentication = contexts.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof SignedIn person
                ? Optional.of(person)
                : Optional.empty();
    }

    public SignedIn get() {
        return find().orElseThrow(RuleViolation.NotFound::new);
    }

    public AccountId id() {
        return get().id();
    }
}
