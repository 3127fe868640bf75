package org.alongside.outcome;

import java.util.Optional;
import java.util.Set;
import org.alongside.account.AccountId;
import org.alongside.account.CurrentAccount;
import org.alongside.cohort.CohortId;
import org.alongside.cohort.ProgrammeId;
import org.alongside.common.RuleViolation;
import org.alongside.outcome.MeasuredParts.Measured;
import org.alongside.outcome.OutcomeOptions.Edition;
import org.alongside.outcome.OutcomeOptions.Programme;
import org.alongside.survey.Wave;
import org.springframework.stereotype.Component;

/** Turns what somebody chose into what may be asked: of his or her own projects, and of one edition. */
@Component
class ChosenMen {
    private final OutcomeOptionsQuery options;
    private final MeasuredParts parts;
    private final CurrentAccount current;

    ChosenMen(OutcomeOptionsQuery options, MeasuredParts parts, CurrentAccount current) {
        this.options = options;
        this.parts = parts;
        this.current = current;
    }

    /**
     * Whose answers: those of the account’s projects among these cohorts, and of these ages (none named: of all).
     *
     * @param ofEveryPart only of men who have every score at both waves
     */
    record Asked(
            AccountId me,
            ProgrammeId programme,
            Edition edition,
            Measured measured,
            Set<CohortId> cohorts,
            Set<AgeBand> ages,
            boolean ofEveryPart,
            Wave earlier,
            Wave later) {}

    OutcomeOptions options() {
        return options.options(current.id());
    }

    /** What is not one’s own is not found. */
    Programme programme(OutcomeChoice choice) {
        var programme = options().programme(choice).orElseThrow(RuleViolation.NotFound::new);
        var mine = programme.projects().stream().map(OutcomeOptions.Project::id).toList();
        var cohorts = programme.cohorts().map(OutcomeOptions.Cohort::id).toList();
        if (!mine.containsAll(choice.projects()) || !cohorts.containsAll(choice.cohorts())) {
            throw new RuleViolation.NotFound();
        }
        return programme;
    }

    Optional<Asked> asked(OutcomeChoice choice) {
        return asked(programme(choice), choice);
    }

    /** Empty if nothing is asked in the programme yet. */
    Optional<Asked> asked(Programme programme, OutcomeChoice choice) {
        var edition = programme.edition(choice);
        if (edition.isEmpty() && choice.edition().isPresent()) {
            throw new RuleViolation.NotFound();
        }
        return edition.map(one -> new Asked(
                current.id(),
                programme.id(),
                one,
                parts.of(one.id()),
                programme.chosen(choice),
                choice.ages(),
                choice.ofEveryPart(),
                choice.earlier(),
                choice.later()));
    }
}
