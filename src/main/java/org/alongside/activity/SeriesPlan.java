package org.alongside.activity;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** What a rule comes to, before anything is saved. */
public record SeriesPlan(List<Meeting> meetings, List<Skipped> skipped) {

    /** A session to be: the day and time it was meant for, and the instants that come of them. */
    public record Meeting(LocalDate day, LocalTime at, Instant startsAt, Instant endsAt) {
        static Meeting at(LocalDate day, LocalTime at, Duration lasts, ZoneId zone) {
            var start = WallClock.at(day, at, zone);
            return new Meeting(day, at, start, start.plus(lasts));
        }

        /** Whether the clocks go forward over the very time that was asked for. */
        public boolean isMovedByTheClocks(ZoneId zone) {
            return !startsAt.atZone(zone).toLocalTime().equals(at);
        }
    }

    /** A day that was left out; {@code words} name the holiday, the reason, or the activity that is on already. */
    public record Skipped(LocalDate day, Why why, String words) {}

    public enum Why {
        BANK_HOLIDAY,
        CLOSED,
        ANOTHER_SESSION
    }
}
