package org.alongside.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.alongside.support.ViewTest;
import org.junit.jupiter.api.Test;

class FormatsTest extends ViewTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Test
    void timesAreSaidAsPeopleSayThem() {
        assertThat(Formats.time(LocalTime.of(10, 0))).isEqualTo("10 o’clock in the morning");
        assertThat(Formats.time(LocalTime.of(14, 30))).isEqualTo("half past 2 in the afternoon");
        assertThat(Formats.time(LocalTime.of(18, 15))).isEqualTo("6.15 in the evening");
        assertThat(Formats.time(LocalTime.NOON)).isEqualTo("12 noon");
        assertThat(Formats.time(LocalTime.of(12, 30))).isEqualTo("half past 12 in the afternoon");
        assertThat(Formats.time(LocalTime.MIDNIGHT)).isEqualTo("12 o’clock at night");
    }

    @Test
    void whatIsTodayIsDecidedWhereTheProjectIs() {
        var late = Instant.parse("2026-06-30T23:30:00Z");
        assertThat(Formats.when(late, LONDON, Instant.parse("2026-07-01T08:00:00Z")))
                .isEqualTo("Today, half past 12 at night");
        assertThat(Formats.when(late, ZoneId.of("UTC"), Instant.parse("2026-06-29T08:00:00Z")))
                .isEqualTo("Tomorrow, half past 11 in the evening");
    }

    @Test
    void aDayFurtherOffIsNamed() {
        assertThat(Formats.when(Instant.parse("2026-11-24T10:00:00Z"), LONDON, Instant.parse("2026-11-20T10:00:00Z")))
                .isEqualTo("Tuesday 24 November, 10 o’clock in the morning");
    }
}
