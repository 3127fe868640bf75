package org.alongside.survey;

import java.time.LocalDate;
import java.util.Optional;
import org.alongside.common.RuleViolation;

/**
 * How many days around its day a wave is open: from so many before to so many after, and then so many more in which
 * answers are taken but called late. A baseline is open from enrolment, whatever {@code before} says.
 */
public record WaveSetting(int before, int after, int late) {
    public static final int MOST = 366;

    public WaveSetting {
        if (before < 0 || after < 0 || late < 0 || before > MOST || after > MOST || late > MOST) {
            throw new RuleViolation.Refused("waves.days", MOST);
        }
    }

    /** What a programme has as long as nobody changes it. */
    public static WaveSetting usual(Wave wave) {
        return wave == Wave.BASELINE ? new WaveSetting(0, 0, 21) : new WaveSetting(14, 14, 14);
    }

    /** The window of a wave in an enrolment; empty: it is never asked, because he came when all was over. */
    Optional<Window> window(Wave wave, WaveDays days) {
        var day = days.of(wave);
        if (wave != Wave.BASELINE) {
            return Optional.of(new Window(
                    day.minusDays(before),
                    day.plusDays(after),
                    day.plusDays(after).plusDays(late)));
        }
        var opens = days.enrolledOn();
        if (opens.isAfter(days.last())) {
            return Optional.empty();
        }
        // a start that is told when all is over is none
        var due = clamp(day.plusDays(after), opens, days.last());
        return Optional.of(new Window(opens, due, clamp(due.plusDays(late), due, days.last())));
    }

    private static LocalDate clamp(LocalDate day, LocalDate from, LocalDate to) {
        var early = day.isAfter(to) ? to : day;
        return early.isBefore(from) ? from : early;
    }
}
