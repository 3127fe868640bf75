package org.alongside.survey;

import java.time.LocalDate;
import java.util.List;

/**
 * The days from which the windows of one enrolment are counted. Meetings after the cohort’s last day are not part of the
 * programme; a cohort without meetings has its first week for the second one, and its last day for the last.
 */
record WaveDays(LocalDate enrolledOn, LocalDate second, LocalDate last) {
    private static final int FIRST_WEEK = 7;

    static WaveDays of(LocalDate enrolledOn, LocalDate startsOn, LocalDate endsOn, List<LocalDate> meetings) {
        var during = meetings.stream().filter(day -> !day.isAfter(endsOn)).toList();
        var from = enrolledOn.isAfter(startsOn) ? enrolledOn : startsOn;
        return new WaveDays(
                enrolledOn,
                // his own second: who joins in the fourth week has not missed the start
                during.stream()
                        .filter(day -> !day.isBefore(enrolledOn))
                        .skip(1)
                        .findFirst()
                        .orElse(from.plusDays(FIRST_WEEK)),
                during.isEmpty() ? endsOn : during.getLast());
    }

    LocalDate of(Wave wave) {
        return switch (wave) {
            case BASELINE -> second;
            case END -> last;
            case FOLLOW_UP_3M -> last.plusMonths(3);
            case FOLLOW_UP_6M -> last.plusMonths(6);
            case FOLLOW_UP_12M -> last.plusMonths(12);
        };
    }
}
