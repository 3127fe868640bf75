package org.alongside.survey;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * When an instrument is answered. A baseline may be started from enrolment until three weeks after the cohort has begun;
 * every other wave from two weeks before its day until four weeks after it. What was started in time may be ended later.
 */
public enum Wave {
    BASELINE("baseline"),
    END("end"),
    FOLLOW_UP_3M("follow-up-3m"),
    FOLLOW_UP_6M("follow-up-6m"),
    FOLLOW_UP_12M("follow-up-12m");

    private static final int BASELINE_DAYS = 21;
    private static final int DAYS_BEFORE = 14;
    private static final int DAYS_AFTER = 28;

    private final String code;

    Wave(String code) {
        this.code = code;
    }

    /** The word in documents, files and the database. */
    public String code() {
        return code;
    }

    public static Optional<Wave> of(String code) {
        return Arrays.stream(values()).filter(wave -> wave.code.equals(code)).findFirst();
    }

    /** Asked months later, and only of those who said yes to that. */
    public boolean isFollowUp() {
        return this != BASELINE && this != END;
    }

    /** Whether it may be started that day in a cohort with these first and last days. */
    public boolean isOpen(LocalDate startsOn, LocalDate endsOn, LocalDate today) {
        if (this == BASELINE) {
            return !today.isAfter(startsOn.plusDays(BASELINE_DAYS));
        }
        return hasBegun(endsOn, today) && !today.isAfter(day(endsOn).plusDays(DAYS_AFTER));
    }

    /** Whether it is open that day or has been. */
    public boolean hasBegun(LocalDate endsOn, LocalDate today) {
        return this == BASELINE || !today.isBefore(day(endsOn).minusDays(DAYS_BEFORE));
    }

    private LocalDate day(LocalDate endsOn) {
        return switch (this) {
            case BASELINE, END -> endsOn;
            case FOLLOW_UP_3M -> endsOn.plusMonths(3);
            case FOLLOW_UP_6M -> endsOn.plusMonths(6);
            case FOLLOW_UP_12M -> endsOn.plusMonths(12);
        };
    }
}
