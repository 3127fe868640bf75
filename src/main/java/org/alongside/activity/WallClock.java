package org.alongside.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** From what a clock on the wall shows to the instant, on the two nights of the year as well. */
final class WallClock {
    private WallClock() {}

    /**
     * 10:00 is 10:00 on both sides of a change of the clocks. A time that the spring night leaves out is as much later
     * as the clocks go forward (half past one is half past two); of a time that the autumn night has twice it is the
     * first.
     */
    static Instant at(LocalDate date, LocalTime time, ZoneId zone) {
        return ZonedDateTime.of(date, time, zone).toInstant();
    }
}
