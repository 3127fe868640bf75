package org.alongside.outcome;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.alongside.cohort.CohortId;
import org.alongside.outcome.SharingPlan.Count;

/**
 * What may be shared of each part of an instrument between two waves, in one programme.
 *
 * @param cohorts all of the programme’s, also those of projects that are not one’s own
 * @param bySection by the part’s id
 */
public record SharingPlans(
        int smallestGroup, int smallestCell, Set<CohortId> cohorts, Map<String, SharingPlan> bySection) {
    public SharingPlans {
        cohorts = Set.copyOf(cohorts);
        bySection = Map.copyOf(bySection);
    }

    /** Whether n and statistics of a part may be given for these cohorts together. */
    public boolean givesFigures(String section, Set<CohortId> choice) {
        return plan(section).map(plan -> plan.givesFigures(choice)).orElse(false);
    }

    /** How many went which way, as far as it may be said. */
    public List<Count> counts(String section, Set<CohortId> choice) {
        return plan(section).map(plan -> plan.counts(choice)).orElse(List.of());
    }

    /** Whether the choice is the whole programme, of which more may be said than of a part of it. */
    public boolean isWhole(Set<CohortId> choice) {
        return choice.containsAll(cohorts);
    }

    private Optional<SharingPlan> plan(String section) {
        return Optional.ofNullable(bySection.get(section));
    }
}
