package org.alongside.outcome.ui;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.alongside.cohort.CohortId;
import org.alongside.outcome.Group;
import org.alongside.outcome.Outcome;
import org.alongside.outcome.OutcomeOptions.Edition;
import org.alongside.outcome.OutcomeOptions.Programme;
import org.alongside.outcome.SectionOutcome;
import org.alongside.outcome.Split;

/** What a report is written from: the figures of one choice, and whom they are for. */
record Told(
        Audience audience,
        Programme programme,
        Edition edition,
        Outcome outcome,
        Set<CohortId> cohorts,
        Function<Split, List<Group>> groups) {
    boolean isForSharing() {
        return audience instanceof Audience.Sharing;
    }

    /** “higher” or “lower” is better, as it stands in keys. */
    String better() {
        return edition.higherIsBetter() ? "higher" : "lower";
    }

    boolean shows(SectionOutcome section) {
        return audience.showsFigures(section.id(), cohorts, section.change().n());
    }

    List<SectionOutcome> shown() {
        return outcome.sections().stream().filter(this::shows).toList();
    }
}
