package org.alongside.outcome;

import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.alongside.account.AuditTrail;
import org.alongside.common.Role;
import org.alongside.outcome.OutcomeOptions.Programme;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What changed between waves, for the staff of the projects and without saying who anybody is. */
@Service
public class Outcomes {
    private final ChosenMen chosen;
    private final OutcomesQuery query;
    private final AuditTrail audit;

    Outcomes(ChosenMen chosen, OutcomesQuery query, AuditTrail audit) {
        this.chosen = chosen;
        this.query = query;
        this.audit = audit;
    }

    /** Programmes in which one has a project, with those projects only. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public OutcomeOptions options() {
        return chosen.options();
    }

    /** Of one’s own projects; empty if nothing is asked yet. What is not one’s own is not found. Looking is recorded. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional
    public Optional<Outcome> read(OutcomeChoice choice) {
        var programme = chosen.programme(choice);
        programme.projects().stream()
                .filter(p -> choice.projects().isEmpty() || choice.projects().contains(p.id()))
                .forEach(p -> audit.record("read-outcomes", "project", p.id()));
        return measured(programme, choice);
    }

    /** The same people at another time of asking, when looking at them is recorded already. */
    @RolesAllowed({Role.F, Role.M})
    @Transactional(readOnly = true)
    public Optional<Outcome> alsoAt(OutcomeChoice choice) {
        return measured(chosen.programme(choice), choice);
    }

    private Optional<Outcome> measured(Programme programme, OutcomeChoice choice) {
        return chosen.asked(programme, choice)
                .map(asked -> query.read(asked).outcome(choice.earlier(), choice.later()));
    }
}
