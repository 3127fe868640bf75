package org.alongside.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.alongside.common.RuleViolation;
import org.junit.jupiter.api.Test;

class WaveWindowsTest {
    private static final LocalDate STARTS = LocalDate.parse("2026-03-03");
    private static final LocalDate ENDS = LocalDate.parse("2026-04-28");
    private static final List<LocalDate> TUESDAYS =
            STARTS.datesUntil(ENDS.plusWeeks(4), java.time.Period.ofWeeks(1)).toList();

    private static Window window(Wave wave, LocalDate enrolled, List<LocalDate> meetings) {
        return WaveSetting.usual(wave)
                .window(wave, WaveDays.of(enrolled, STARTS, ENDS, meetings))
                .orElseThrow();
    }

    @Test
    void theBaselineIsDueFromEnrolmentUntilTheSecondSession() {
        var enrolled = STARTS.minusDays(20);
        assertThat(window(Wave.BASELINE, enrolled, TUESDAYS))
                .isEqualTo(new Window(
                        enrolled, STARTS.plusWeeks(1), STARTS.plusWeeks(1).plusDays(21)));
    }

    @Test
    void whoComesLaterHasUntilHisOwnSecondSession() {
        var enrolled = STARTS.plusWeeks(3).plusDays(1);
        assertThat(window(Wave.BASELINE, enrolled, TUESDAYS).due()).isEqualTo(STARTS.plusWeeks(5));
    }

    @Test
    void aStartIsNeverToldAfterTheEnd() {
        var lastWeek = ENDS.minusDays(2);
        assertThat(window(Wave.BASELINE, lastWeek, TUESDAYS)).isEqualTo(new Window(lastWeek, ENDS, ENDS));
        assertThat(WaveSetting.usual(Wave.BASELINE)
                        .window(Wave.BASELINE, WaveDays.of(ENDS.plusDays(1), STARTS, ENDS, TUESDAYS)))
                .isEmpty();
    }

    @Test
    void theEndIsAroundTheLastSessionOfTheProgrammeWhateverTheGroupDoesAfterwards() {
        var lastButOne = TUESDAYS.stream().filter(day -> day.isBefore(ENDS)).toList();
        assertThat(window(Wave.END, STARTS, lastButOne).opens())
                .isEqualTo(ENDS.minusWeeks(1).minusDays(14));
        assertThat(window(Wave.END, STARTS, TUESDAYS))
                .isEqualTo(new Window(ENDS.minusDays(14), ENDS.plusDays(14), ENDS.plusDays(28)));
    }

    @Test
    void aCohortWithoutSessionsHasItsFirstWeekAndItsLastDay() {
        assertThat(window(Wave.BASELINE, STARTS, List.of()).due()).isEqualTo(STARTS.plusDays(7));
        assertThat(window(Wave.END, STARTS, List.of()).due()).isEqualTo(ENDS.plusDays(14));
    }

    @Test
    void followUpsComeMonthsAfterTheEnd() {
        assertThat(window(Wave.FOLLOW_UP_3M, STARTS, TUESDAYS).due()).isEqualTo(LocalDate.parse("2026-08-11"));
        assertThat(window(Wave.FOLLOW_UP_12M, STARTS, TUESDAYS).opens()).isEqualTo(LocalDate.parse("2027-04-14"));
    }

    @Test
    void aWindowSaysWhatIsEarlyAndWhatIsLate() {
        var window = new Window(STARTS, STARTS.plusDays(2), STARTS.plusDays(4));
        assertThat(window.timing(STARTS.minusDays(1))).isEqualTo(Window.Timing.BEFORE);
        assertThat(window.timing(STARTS)).isEqualTo(Window.Timing.WITHIN);
        assertThat(window.timing(STARTS.plusDays(2))).isEqualTo(Window.Timing.WITHIN);
        assertThat(window.timing(STARTS.plusDays(3))).isEqualTo(Window.Timing.AFTER);
        assertThat(window.isOpen(STARTS.plusDays(4))).isTrue();
        assertThat(window.isOpen(STARTS.plusDays(5))).isFalse();
        assertThat(window.isOpen(STARTS.minusDays(1))).isFalse();
    }

    @Test
    void daysOutOfReasonAreRefused() {
        assertThatThrownBy(() -> new WaveSetting(0, -1, 0)).isInstanceOf(RuleViolation.Refused.class);
        assertThatThrownBy(() -> new WaveSetting(0, 0, 367)).isInstanceOf(RuleViolation.Refused.class);
    }
}
