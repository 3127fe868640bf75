package org.alongside.outcome;

import jakarta.annotation.security.RolesAllowed;
import org.alongside.account.CurrentAccount;
import org.alongside.common.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What changed between waves, for the staff of the projects and without saying who anybody is. */
@Service
public class Outcomes {
    private final OutcomeOptionsQuery options;
    private final CurrentAccount current;

    Outcomes(OutcomeOptionsQuery options, CurrentAccount current) {
        this.options = options;
        this.current = current;
    }

    /** Programmes in which one has a project, with those projects only. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public OutcomeOptions options() {
        return options.options(current.id());
    }
}
