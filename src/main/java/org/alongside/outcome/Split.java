package org.alongside.outcome;

/** By what people are put into groups beside each other. */
public enum Split {
    PROJECT("place.project_id::text"),
    COHORT("place.id::text"),
    /** The name of a band, as in {@link AgeBand}. */
    AGE("cell.band::text"),
    /** What the cohort did; who did several things is in several groups. */
    ACTIVITY("activity.name"),
    /** How many weeks the cohort took, as a number. */
    WEEKS("place.weeks::text"),
    /** How much of the course was about thoughts rather than mindfulness, in per cent. */
    COURSE_SHARE("place.cbt_percent::text");

    private final String key;

    Split(String key) {
        this.key = key;
    }

    /** The group’s key, in the SQL of {@link OutcomesQuery}. */
    String key() {
        return key;
    }
}
