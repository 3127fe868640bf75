package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WaveTest {
    private static final LocalDate STARTS = LocalDate.of(2026, 3, 2);
    private static final LocalDate ENDS = LocalDate.of(2026, 4, 27);

    private static boolean open(Wave wave, LocalDate today) {
        return wave.isOpen(STARTS, ENDS, today);
    }

    @Test
    void theBaselineIsOpenFromEnrolmentUntilThreeWeeksAfterTheStart() {
        assertThat(open(Wave.BASELINE, STARTS.minusYears(1))).isTrue();
        assertThat(open(Wave.BASELINE, STARTS.plusDays(21))).isTrue();
        assertThat(open(Wave.BASELINE, STARTS.plusDays(22))).isFalse();
    }

    @Test
    void theEndIsOpenFromTwoWeeksBeforeTheLastDayUntilFourWeeksAfterIt() {
        assertThat(open(Wave.END, ENDS.minusDays(15))).isFalse();
        assertThat(open(Wave.END, ENDS.minusDays(14))).isTrue();
        assertThat(open(Wave.END, ENDS.plusDays(28))).isTrue();
        assertThat(open(Wave.END, ENDS.plusDays(29))).isFalse();
    }

    @Test
    void aFollowUpHasTheSameMarginsRoundItsOwnDay() {
        assertThat(open(Wave.FOLLOW_UP_3M, LocalDate.of(2026, 7, 12))).isFalse();
        assertThat(open(Wave.FOLLOW_UP_3M, LocalDate.of(2026, 7, 13))).isTrue();
        assertThat(open(Wave.FOLLOW_UP_3M, LocalDate.of(2026, 8, 24))).isTrue();
        assertThat(open(Wave.FOLLOW_UP_12M, ENDS.plusYears(1))).isTrue();
        assertThat(open(Wave.FOLLOW_UP_6M, ENDS)).isFalse();
    }

    @Test
    void eachIsFoundByItsWordAndNothingElseIs() {
        for (var wave : Wave.values()) {
            assertThat(Wave.of(wave.code())).contains(wave);
        }
        assertThat(Wave.of("END")).isEmpty();
    }
}
