package org.alongside.survey;

import java.time.LocalDate;

/**
 * When a man is asked to answer at a wave, where his cohort meets: from the day it opens, to be done by {@code due}, and
 * possible until it closes.
 */
public record Window(LocalDate opens, LocalDate due, LocalDate closes) {
    /** How a day lies to the window. */
    public enum Timing {
        BEFORE,
        WITHIN,
        AFTER
    }

    public Window {
        if (due.isBefore(opens) || closes.isBefore(due)) {
            throw new IllegalArgumentException("opens, due, closes");
        }
    }

    public boolean isOpen(LocalDate day) {
        return hasOpened(day) && !isOver(day);
    }

    public boolean hasOpened(LocalDate day) {
        return !day.isBefore(opens);
    }

    public boolean isOver(LocalDate day) {
        return day.isAfter(closes);
    }

    /** Answers of a day after the one by which it was due count, and are called late. */
    public Timing timing(LocalDate day) {
        if (day.isBefore(opens)) {
            return Timing.BEFORE;
        }
        return day.isAfter(due) ? Timing.AFTER : Timing.WITHIN;
    }
}
