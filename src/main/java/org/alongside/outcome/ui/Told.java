package org.alongside.outcome.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alongside.cohort.CohortId;
import org.alongside.outcome.Group;
import org.alongside.outcome.Outcome;
import org.alongside.outcome.OutcomeChoice;
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
        OutcomeChoice choice,
        Set<CohortId> cohorts) {
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

    boolean shows(SectionOutcome section, Group group) {
        return audience.showsFigures(
                section.id(), group.cohorts(), group.change(section.id()).n());
    }

    List<SectionOutcome> shown() {
        return outcome.sections().stream().filter(this::shows).toList();
    }

    /** By which groups are compared: overall, or the last part if there is no such score. */
    Optional<SectionOutcome> headline() {
        return outcome.sections().reversed().stream().findFirst();
    }

    String headlineName() {
        return headline().map(Parts::name).orElse("");
    }

    List<Group> groups(Split split) {
        return outcome.groups(programme, split);
    }
}
