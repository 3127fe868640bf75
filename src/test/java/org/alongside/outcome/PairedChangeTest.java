package org.alongside.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PairedChangeTest {
    private static PairedChange of(Pair... pairs) {
        return PairedChange.of(List.of(pairs), Direction.HIGHER_IS_BETTER);
    }

    private static void assertUndefined(Reason reason, Stream<Figure<?>> figures) {
        assertThat(figures.map(figure -> figure.<String>either(Object::toString, Reason::code)))
                .containsOnly(reason.code());
    }

    @Test
    void nobodyGivesTheReasonAndNoNumber() {
        var none = of();
        assertThat(none.n()).isZero();
        assertUndefined(
                Reason.NO_COMPLETE_PAIRS,
                Stream.of(
                        none.mean(),
                        none.median(),
                        none.sd(),
                        none.se(),
                        none.df(),
                        none.t(),
                        none.interval(),
                        none.p(),
                        none.earlier().mean(),
                        none.shares().percentages()));
    }

    @Test
    void onePersonHasAMeanAndNoSpread() {
        var one = of(new Pair(10, 14));
        assertThat(one.mean()).isEqualTo(Figure.of(4.0));
        assertUndefined(
                Reason.N_LESS_THAN_2,
                Stream.of(
                        one.sd(),
                        one.se(),
                        one.df(),
                        one.t(),
                        one.interval(),
                        one.p(),
                        one.later().sd()));
    }

    @Test
    void whereEverybodyChangedAlikeThereIsNoTest() {
        var alike = of(new Pair(20.1, 20.4), new Pair(20.3, 20.6), new Pair(0.3, 0.6));
        assertThat(alike.mean()).isEqualTo(Figure.of(0.3));
        assertThat(alike.sd()).isEqualTo(Figure.of(0.0));
        assertThat(alike.df()).isEqualTo(Figure.of(2));
        assertUndefined(Reason.ZERO_VARIANCE_OF_CHANGE, Stream.of(alike.t(), alike.interval(), alike.p()));
    }

    @Test
    void changesThatCancelOutGiveAPOfOne() {
        var even = of(new Pair(10, 12), new Pair(12, 10));
        assertThat(even.t()).isEqualTo(Figure.of(0.0));
        assertThat(even.p()).isEqualTo(Figure.of(new PValue(0)));
    }

    @Test
    void aVerySmallPIsStillAboveZero() {
        assertThat(new StudentT(9999).twoSided(1000).value()).isPositive();
        var p = new StudentT(4).twoSided(-1e80);
        assertThat(p.log10()).isBetween(-320.0, -318.0);
    }

    @Test
    void bothWaysToPAgreeWhereBothWork() {
        for (var df : new double[] {1, 2, 5, 52, 1000, 75_091}) {
            for (var t : new double[] {3, 8, 20}) {
                var t1 = new StudentT(df);
                assertThat(t1.lnTail(t) / Math.log(10)).isCloseTo(t1.twoSided(t).log10(), within(1e-9));
            }
        }
    }

    @Test
    void agesFallIntoTheBandsOfTheStudy() {
        var ages =
                Stream.of(44, 45, 49, 50, 54, 55, 60, 61, 99).map(Optional::of).toList();
        assertThat(AgeBand.count(ages).values()).containsExactly(1, 2, 2, 2, 2, 0);
        assertThat(AgeBand.count(Collections.nCopies(2, Optional.empty())))
                .containsEntry(AgeBand.UNKNOWN, 2)
                .containsEntry(AgeBand.BELOW_45, 0);
    }
}
