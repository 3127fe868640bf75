package org.alongside.cohort;

import java.time.LocalDate;
import java.util.List;
import org.alongside.common.RuleViolation;

/** One run of a programme, as a form edits it, with its recorded variation. */
public record CohortProfile(String name, LocalDate startsOn, LocalDate endsOn, int capacity, Variation variation) {
    static final int MOST_WEEKS = 104;
    static final int MOST_MEN = 500;
    static final int ALL = 100;

    public CohortProfile {
        name = Words.needed(name);
        if (endsOn.isBefore(startsOn)) {
            throw new RuleViolation.Refused("cohort.ends.afterStart");
        }
        Words.between(1, MOST_MEN, capacity, "cohort.capacity.possible");
    }

    /** Of so many weeks. */
    public static LocalDate lastDay(LocalDate startsOn, int weeks) {
        return startsOn.plusWeeks(weeks).minusDays(1);
    }

    /** How this cohort differs from the others: what outcomes may be split by. */
    public record Variation(int weeks, List<String> activities, int cbtPercent, String venue) {
        public Variation {
            Words.between(1, MOST_WEEKS, weeks, "cohort.weeks.possible");
            Words.between(0, ALL, cbtPercent, "cohort.cbt.possible");
            activities = activities.stream()
                    .map(Words::line)
                    .filter(activity -> !activity.isEmpty())
                    .distinct()
                    .toList();
            venue = Words.line(venue);
        }
    }
}
