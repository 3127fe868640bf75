package org.alongside.outcome;

import java.util.Map;
import java.util.Set;
import org.alongside.cohort.CohortId;

/**
 * One of the groups beside each other.
 *
 * @param cohorts those of its cohorts that were chosen
 * @param changes by the id of the part of the instrument
 */
public record Group(String name, Set<CohortId> cohorts, Map<String, SummedChange> changes) {
    public Group {
        cohorts = Set.copyOf(cohorts);
        changes = Map.copyOf(changes);
    }

    /** Nobody, where nobody has a score of it at both waves. */
    public SummedChange change(String part) {
        return changes.getOrDefault(part, SummedChange.NOBODY);
    }
}
