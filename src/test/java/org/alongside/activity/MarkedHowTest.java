package org.alongside.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MarkedHowTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");
    private static final Instant START = Instant.parse("2026-06-10T09:00:00Z");

    @Test
    void aTapBeforeOrOnTheDayIsTheFacilitators() {
        assertThat(MarkedHow.byStaff(Instant.parse("2026-06-01T09:00:00Z"), START, LONDON))
                .isEqualTo(MarkedHow.FACILITATOR);
        assertThat(MarkedHow.byStaff(Instant.parse("2026-06-10T22:59:59Z"), START, LONDON))
                .isEqualTo(MarkedHow.FACILITATOR);
    }

    @Test
    void aTapAfterTheDayIsLater() {
        assertThat(MarkedHow.byStaff(Instant.parse("2026-06-10T23:00:00Z"), START, LONDON))
                .isEqualTo(MarkedHow.LATER);
    }

    @Test
    void theClockOfTheProjectSaysWhenTheDayEnds() {
        var tap = Instant.parse("2026-06-10T12:30:00Z");
        assertThat(MarkedHow.byStaff(tap, START, LONDON)).isEqualTo(MarkedHow.FACILITATOR);
        assertThat(MarkedHow.byStaff(tap, START, AUCKLAND)).isEqualTo(MarkedHow.LATER);
    }
}
