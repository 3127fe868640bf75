package org.alongside.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SortedMap;
import org.alongside.cohort.EnrolmentId;

/** With which questionnaire a man is asked in one enrolment, and when. Waves at which he is not asked are absent. */
record AskedWaves(EnrolmentId enrolment, InstrumentId instrument, ZoneId zone, SortedMap<Wave, Window> windows) {
    Optional<Window> window(Wave wave) {
        return Optional.ofNullable(windows.get(wave));
    }

    /** Whether the wave is open at that moment, where the cohort meets. */
    boolean isOpen(Wave wave, Instant at) {
        return window(wave).filter(window -> window.isOpen(day(at))).isPresent();
    }

    /** How that moment lies to the wave’s window; empty: there is none. */
    Optional<Window.Timing> timing(Wave wave, Instant at) {
        return window(wave).map(window -> window.timing(day(at)));
    }

    LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
