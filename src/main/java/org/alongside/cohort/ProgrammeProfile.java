package org.alongside.cohort;

import java.util.List;
import org.alongside.common.RuleViolation;

/** The offer as designed, as a form edits it: whom it is for, what is in it, how a cohort usually is. */
public record ProgrammeProfile(
        String name, Target target, List<String> coreElements, Usual usual, SmallGroups smallGroups) {
    private static final int MOST_ELEMENTS = 20;

    public ProgrammeProfile {
        name = Words.needed(name);
        coreElements = coreElements.stream()
                .map(Words::line)
                .filter(element -> !element.isEmpty())
                .distinct()
                .toList();
        if (coreElements.size() > MOST_ELEMENTS) {
            throw new RuleViolation.Refused("programme.elements.many", MOST_ELEMENTS);
        }
    }

    /** What a cohort starts with. */
    public record Usual(int weeks, int capacity, int cbtPercent) {
        public Usual {
            Words.between(1, CohortProfile.MOST_WEEKS, weeks, "cohort.weeks.possible");
            Words.between(1, CohortProfile.MOST_MEN, capacity, "cohort.capacity.possible");
            Words.between(0, CohortProfile.ALL, cbtPercent, "cohort.cbt.possible");
        }
    }

    /** The programme may raise these, never lower them. */
    public record SmallGroups(int group, int sharedGroup, int cell) {
        public static final SmallGroups LEAST = new SmallGroups(5, 10, 5);

        public SmallGroups {
            if (group < 5 || sharedGroup < 10 || cell < 5 || group > 1000 || sharedGroup > 1000 || cell > 1000) {
                throw new RuleViolation.Refused("programme.smallGroups.possible");
            }
        }
    }
}
