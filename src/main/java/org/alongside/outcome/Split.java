package org.alongside.outcome;

import java.util.List;
import org.alongside.outcome.OutcomeOptions.Cohort;
import org.alongside.outcome.OutcomeOptions.Project;

/** By what cohorts, and so the men in them, are put into groups beside each other. */
public enum Split {
    PROJECT,
    COHORT,
    /** What the cohort did; one that did several things is in several groups. */
    ACTIVITY,
    /** How many weeks the cohort took. */
    WEEKS,
    /** How much of the course was about thoughts rather than mindfulness, in per cent. */
    COURSE_SHARE;

    /** The groups that a cohort belongs to: a name, or a number. */
    List<String> of(Project project, Cohort cohort) {
        return switch (this) {
            case PROJECT -> List.of(project.name());
            case COHORT -> List.of(cohort.name());
            case ACTIVITY -> cohort.activities().stream().distinct().toList();
            case WEEKS -> List.of(String.valueOf(cohort.weeks()));
            case COURSE_SHARE -> List.of(String.valueOf(cohort.coursePercent()));
        };
    }

    boolean isNumber() {
        return this == WEEKS || this == COURSE_SHARE;
    }
}
