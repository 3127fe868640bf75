package org.alongside.activity;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import org.alongside.activity.SeriesPlan.Meeting;
import org.alongside.activity.SeriesPlan.Skipped;
import org.alongside.common.RuleViolation;

/**
 * How sessions repeat: on a weekday of every so many weeks, at a time of the project's wall clock.
 *
 * @param makeUp whether a session is added at the end for each that was skipped; only for so many times
 */
public record SeriesRule(
        DayOfWeek weekday, LocalTime at, Duration lasts, int everyWeeks, LocalDate startsOn, End end, boolean makeUp) {
    static final int MOST_TIMES = 200;
    private static final int LONGEST_YEARS = 5;
    private static final Duration SHORTEST_SESSION = Duration.ofMinutes(5);
    private static final Duration LONGEST_SESSION = Duration.ofHours(24);

    /** When it stops. */
    public sealed interface End {
        record Times(int times) implements End {}

        /** The day itself is one of it. */
        record Until(LocalDate day) implements End {}
    }

    public SeriesRule {
        checkLength(lasts);
        if (everyWeeks < 1 || everyWeeks > 52) {
            throw new RuleViolation.Refused("series.everyWeeks");
        }
        switch (end) {
            case End.Times(int times)
            when times < 1 || times > MOST_TIMES -> throw new RuleViolation.Refused("series.times", MOST_TIMES);
            case End.Until(LocalDate day)
            when day.isBefore(startsOn) -> throw new RuleViolation.Refused("series.until");
            case End.Until(LocalDate day)
            when day.isAfter(startsOn.plusYears(LONGEST_YEARS)) ->
                throw new RuleViolation.Refused("series.tooLong", LONGEST_YEARS);
            default -> {
                // as it should be
            }
        }
    }

    static void checkLength(Duration lasts) {
        if (lasts.compareTo(SHORTEST_SESSION) < 0 || lasts.compareTo(LONGEST_SESSION) > 0) {
            throw new RuleViolation.Refused("series.minutes");
        }
    }

    /** The first day on which it may meet. */
    LocalDate firstDay() {
        return startsOn.with(TemporalAdjusters.nextOrSame(weekday));
    }

    /**
     * The sessions, and the days that were left out with the reason for each.
     *
     * @param off why there can be no session on a day, if so
     */
    public SeriesPlan plan(ZoneId zone, Function<LocalDate, Optional<Skipped>> off) {
        var meetings = new ArrayList<Meeting>();
        var skipped = new ArrayList<Skipped>();
        var stop = startsOn.plusYears(LONGEST_YEARS);
        for (var day = firstDay(); goesOn(day, meetings.size(), skipped.size()); day = day.plusWeeks(everyWeeks)) {
            if (day.isAfter(stop)) {
                throw new RuleViolation.Refused("series.tooLong", LONGEST_YEARS);
            }
            off.apply(day).ifPresentOrElse(skipped::add, adds(meetings, day, zone));
        }
        return new SeriesPlan(meetings, skipped);
    }

    private Runnable adds(ArrayList<Meeting> meetings, LocalDate day, ZoneId zone) {
        return () -> meetings.add(Meeting.at(day, at, lasts, zone));
    }

    private boolean goesOn(LocalDate day, int planned, int skipped) {
        return switch (end) {
            case End.Until(LocalDate last) -> !day.isAfter(last);
            case End.Times(int times) -> (makeUp ? planned : planned + skipped) < times;
        };
    }
}
