package org.alongside.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.alongside.activity.SeriesPlan.Meeting;
import org.alongside.activity.SeriesPlan.Skipped;
import org.alongside.activity.SeriesPlan.Why;
import org.alongside.activity.SeriesRule.End;
import org.alongside.common.RuleViolation;
import org.junit.jupiter.api.Test;

class SeriesRuleTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate EASTER_TUESDAY = LocalDate.of(2027, 3, 30);

    private static SeriesRule rule(String from, DayOfWeek weekday, String at, End end, boolean makeUp) {
        return new SeriesRule(weekday, LocalTime.parse(at), Duration.ofHours(1), 1, LocalDate.parse(from), end, makeUp);
    }

    private static List<Instant> starts(SeriesRule rule) {
        return rule.plan(LONDON, day -> Optional.empty()).meetings().stream()
                .map(Meeting::startsAt)
                .toList();
    }

    private static Optional<Skipped> closedAtEaster(LocalDate day) {
        return day.equals(EASTER_TUESDAY) ? Optional.of(new Skipped(day, Why.CLOSED, "Easter")) : Optional.empty();
    }

    @Test
    void tenStaysTenWhenTheClocksGoForward() {
        var rule = rule("2027-03-23", DayOfWeek.TUESDAY, "10:00", new End.Times(2), false);
        assertThat(starts(rule))
                .containsExactly(Instant.parse("2027-03-23T10:00:00Z"), Instant.parse("2027-03-30T09:00:00Z"));
    }

    @Test
    void tenStaysTenWhenTheClocksGoBack() {
        var rule = rule("2027-10-26", DayOfWeek.TUESDAY, "10:00", new End.Times(2), false);
        assertThat(starts(rule))
                .containsExactly(Instant.parse("2027-10-26T09:00:00Z"), Instant.parse("2027-11-02T10:00:00Z"));
    }

    @Test
    void aSessionInTheHourThatIsMissingIsAnHourLaterThatNightOnly() {
        // the clocks go from 01:00 to 02:00 on 28 March 2027
        var rule = rule("2027-03-21", DayOfWeek.SUNDAY, "01:30", new End.Times(3), false);
        assertThat(starts(rule))
                .containsExactly(
                        Instant.parse("2027-03-21T01:30:00Z"),
                        Instant.parse("2027-03-28T01:30:00Z"),
                        Instant.parse("2027-04-04T00:30:00Z"));
        assertThat(rule.plan(LONDON, day -> Optional.empty()).meetings())
                .extracting(meeting -> meeting.isMovedByTheClocks(LONDON))
                .containsExactly(false, true, false);
    }

    @Test
    void aSessionInTheHourThatComesTwiceIsInTheFirst() {
        // the clocks go from 02:00 to 01:00 on 31 October 2027
        var rule = rule("2027-10-24", DayOfWeek.SUNDAY, "01:30", new End.Times(3), false);
        assertThat(starts(rule))
                .containsExactly(
                        Instant.parse("2027-10-24T00:30:00Z"),
                        Instant.parse("2027-10-31T00:30:00Z"),
                        Instant.parse("2027-11-07T01:30:00Z"));
    }

    @Test
    void aSkippedDayIsMadeUpAtTheEndOnlyIfThatIsWanted() {
        var without = rule("2027-03-23", DayOfWeek.TUESDAY, "10:00", new End.Times(3), false)
                .plan(LONDON, SeriesRuleTest::closedAtEaster);
        assertThat(without.meetings()).extracting(Meeting::day).containsExactly(day("2027-03-23"), day("2027-04-06"));
        var with = rule("2027-03-23", DayOfWeek.TUESDAY, "10:00", new End.Times(3), true)
                .plan(LONDON, SeriesRuleTest::closedAtEaster);
        assertThat(with.meetings())
                .extracting(Meeting::day)
                .containsExactly(day("2027-03-23"), day("2027-04-06"), day("2027-04-13"));
        assertThat(with.skipped()).containsExactly(new Skipped(EASTER_TUESDAY, Why.CLOSED, "Easter"));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void aRuleThatNeverEndsOrNeverBeginsIsRefusedInWords() {
        assertThatThrownBy(() -> rule("2027-03-23", DayOfWeek.TUESDAY, "10:00", new End.Times(0), false))
                .isInstanceOf(RuleViolation.Refused.class)
                .hasMessage("series.times");
        assertThatThrownBy(() -> rule("2027-03-23", DayOfWeek.TUESDAY, "10:00", new End.Times(201), false))
                .hasMessage("series.times");
        assertThatThrownBy(() ->
                        rule("2027-03-23", DayOfWeek.TUESDAY, "10:00", new End.Until(LocalDate.of(2027, 3, 22)), false))
                .hasMessage("series.until");
        assertThatThrownBy(() ->
                        rule("2027-03-23", DayOfWeek.TUESDAY, "10:00", new End.Until(LocalDate.of(2033, 1, 1)), false))
                .hasMessage("series.tooLong");
        assertThatThrownBy(() -> rule("2027-03-23", DayOfWeek.TUESDAY, "10:00", new End.Times(3), true)
                        .plan(LONDON, day -> Optional.of(new Skipped(day, Why.CLOSED, "For good"))))
                .hasMessage("series.tooLong");
        assertThatThrownBy(() -> new SeriesRule(
                        DayOfWeek.MONDAY, LocalTime.NOON, Duration.ZERO, 1, EASTER_TUESDAY, new End.Times(1), false))
                .hasMessage("series.minutes");
        assertThatThrownBy(() -> new SeriesRule(
                        DayOfWeek.MONDAY,
                        LocalTime.NOON,
                        Duration.ofHours(1),
                        0,
                        EASTER_TUESDAY,
                        new End.Times(1),
                        false))
                .hasMessage("series.everyWeeks");
    }

    @Test
    void eachPartOfTheCountryHasItsOwnBankHolidays() {
        var from = LocalDate.of(2027, 1, 1);
        var to = LocalDate.of(2027, 12, 31);
        var wales = BankHolidays.between("gb-wls", from, to);
        var scotland = BankHolidays.between("gb-sct", from, to);
        var ireland = BankHolidays.between("gb-nir", from, to);
        assertThat(wales).containsKey(LocalDate.of(2027, 3, 29)).doesNotContainKey(LocalDate.of(2027, 3, 17));
        assertThat(scotland)
                .containsKeys(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 8, 2))
                .doesNotContainKey(LocalDate.of(2027, 3, 29));
        assertThat(ireland).containsKeys(LocalDate.of(2027, 3, 17), LocalDate.of(2027, 7, 12));
        assertThat(wales.get(LocalDate.of(2027, 5, 3))).isEqualTo("Early May Bank Holiday");
        // 25 December 2027 is a Saturday: the Monday and Tuesday stand in for Christmas and Boxing Day
        assertThat(wales)
                .containsKeys(LocalDate.of(2027, 12, 25), LocalDate.of(2027, 12, 27), LocalDate.of(2027, 12, 28));
        assertThat(BankHolidays.between("xx", from, to)).isEmpty();
        assertThat(BankHolidays.between("gb-xx", from, to)).isNotEmpty();
    }
}
