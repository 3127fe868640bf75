package org.alongside.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.activity.SeriesPlan.Meeting;
import org.alongside.activity.SeriesPlan.Skipped;
import org.alongside.activity.SeriesPlan.Why;
import org.alongside.activity.SeriesRule.End;

class SeriesRuleProperties {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    @Provide
    Arbitrary<SeriesRule> rules() {
        var days = Arbitraries.integers().between(0, 800).map(FIRST::plusDays);
        var ends = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 30).map(End.Times::new),
                Arbitraries.integers().between(800, 1100).map(n -> new End.Until(FIRST.plusDays(n))));
        return Combinators.combine(
                        Arbitraries.of(DayOfWeek.class),
                        Arbitraries.integers().between(0, 24 * 60 - 1),
                        Arbitraries.integers().between(5, 300),
                        Arbitraries.integers().between(1, 4),
                        days,
                        ends,
                        Arbitraries.of(true, false))
                .as((weekday, minute, lasts, every, from, end, makeUp) -> new SeriesRule(
                        weekday,
                        LocalTime.ofSecondOfDay(minute * 60L),
                        Duration.ofMinutes(lasts),
                        every,
                        from,
                        end,
                        makeUp));
    }

    @Provide
    Arbitrary<Set<LocalDate>> closed() {
        return Arbitraries.integers()
                .between(0, 1100)
                .map(FIRST::plusDays)
                .set()
                .ofMaxSize(60)
                .map(HashSet::new);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC")
                .map(ZoneId::of);
    }

    private static Function<LocalDate, Optional<Skipped>> off(Set<LocalDate> closed) {
        return day -> closed.contains(day) ? Optional.of(new Skipped(day, Why.CLOSED, "Easter")) : Optional.empty();
    }

    @Property(tries = 300)
    void neverTwoOnOneDayAndNoneOnAClosedDay(
            @ForAll("rules") SeriesRule rule, @ForAll("closed") Set<LocalDate> closed, @ForAll("zones") ZoneId zone) {
        var plan = rule.plan(zone, off(closed));
        var days = plan.meetings().stream().map(Meeting::day).toList();
        assertThat(days).doesNotHaveDuplicates().isSorted().noneMatch(closed::contains);
        assertThat(plan.skipped()).extracting(Skipped::day).isSubsetOf(closed);
    }

    @Property(tries = 300)
    void alwaysOnItsWeekdayEverySoManyWeeksAndNotBeforeTheFirstDay(
            @ForAll("rules") SeriesRule rule, @ForAll("closed") Set<LocalDate> closed, @ForAll("zones") ZoneId zone) {
        var plan = rule.plan(zone, off(closed));
        var all = Stream.concat(
                        plan.meetings().stream().map(Meeting::day),
                        plan.skipped().stream().map(Skipped::day))
                .sorted()
                .toList();
        assertThat(all).allSatisfy(day -> {
            assertThat(day.getDayOfWeek()).isEqualTo(rule.weekday());
            assertThat(day).isAfterOrEqualTo(rule.startsOn());
        });
        for (var i = 1; i < all.size(); i++) {
            assertThat(ChronoUnit.DAYS.between(all.get(i - 1), all.get(i))).isEqualTo(7L * rule.everyWeeks());
        }
    }

    @Property(tries = 300)
    void theCountOrTheEndIsKept(
            @ForAll("rules") SeriesRule rule, @ForAll("closed") Set<LocalDate> closed, @ForAll("zones") ZoneId zone) {
        var plan = rule.plan(zone, off(closed));
        var meetings = plan.meetings().size();
        switch (rule.end()) {
            case End.Times(int times) when rule.makeUp() -> assertThat(meetings).isEqualTo(times);
            case End.Times(int times) ->
                assertThat(meetings + plan.skipped().size()).isEqualTo(times);
            case End.Until(LocalDate last) -> {
                assertThat(plan.meetings())
                        .allSatisfy(meeting -> assertThat(meeting.day()).isBeforeOrEqualTo(last));
                var open = rule.startsOn()
                        .datesUntil(last.plusDays(1))
                        .filter(day -> day.getDayOfWeek() == rule.weekday())
                        .filter(day -> ChronoUnit.WEEKS.between(rule.startsOn(), day) % rule.everyWeeks() == 0)
                        .filter(day -> !closed.contains(day))
                        .count();
                assertThat(meetings).isEqualTo((int) open);
            }
        }
    }

    @Property(tries = 300)
    void theClockOnTheWallShowsTheSameTimeEachWeek(
            @ForAll("rules") SeriesRule rule, @ForAll("closed") Set<LocalDate> closed, @ForAll("zones") ZoneId zone) {
        assertThat(rule.plan(zone, off(closed)).meetings()).allSatisfy(meeting -> {
            var there = meeting.startsAt().atZone(zone);
            var gap = zone.getRules()
                    .getValidOffsets(meeting.day().atTime(rule.at()))
                    .isEmpty();
            assertThat(meeting.isMovedByTheClocks(zone)).isEqualTo(gap);
            if (!gap) {
                assertThat(there.toLocalDateTime()).isEqualTo(meeting.day().atTime(rule.at()));
            }
            assertThat(Duration.between(meeting.startsAt(), meeting.endsAt())).isEqualTo(rule.lasts());
        });
    }

    @Property(tries = 100)
    void noTwoOverlap(@ForAll("rules") SeriesRule rule, @ForAll("zones") ZoneId zone) {
        var before = Instant.MIN;
        for (var meeting : rule.plan(zone, day -> Optional.empty()).meetings()) {
            assertThat(meeting.startsAt()).isAfterOrEqualTo(before);
            before = meeting.endsAt();
        }
    }
}
