package org.alongside.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class PairedChangeProperties {
    @Provide
    Arbitrary<List<Pair>> wholeScores() {
        var score = Arbitraries.integers().between(7, 40);
        return Combinators.combine(score, score)
                .as((a, b) -> new Pair(a, b))
                .list()
                .ofMaxSize(80);
    }

    @Provide
    Arbitrary<List<Pair>> decimalScores() {
        var score = Arbitraries.integers().between(0, 500).map(tenths -> tenths / 10.0);
        return Combinators.combine(score, score)
                .as((a, b) -> new Pair(a, b))
                .list()
                .ofMaxSize(80);
    }

    @Property
    void aConstantAddedToBothWavesChangesNothing(
            @ForAll("decimalScores") List<Pair> pairs, @ForAll @IntRange(min = -50, max = 50) int constant) {
        var shift = constant + 0.3;
        assertSameChange(of(pairs), of(each(pairs, pair -> new Pair(pair.earlier() + shift, pair.later() + shift))));
    }

    @Property
    void theOrderOfThePeopleChangesNothing(@ForAll("decimalScores") List<Pair> pairs, @ForAll long seed) {
        var shuffled = new ArrayList<>(pairs);
        Collections.shuffle(shuffled, new Random(seed));
        assertSameChange(of(pairs), of(shuffled));
    }

    @Property
    void swappingTheWavesFlipsTheSigns(@ForAll("wholeScores") List<Pair> pairs) {
        var there = of(pairs);
        var back = of(each(pairs, pair -> new Pair(/* earlier= */ pair.later(), /* later= */ pair.earlier())));
        assertSame(back.mean(), there.mean().map(mean -> -mean));
        assertSame(back.median(), there.median().map(median -> -median));
        assertSame(back.sd(), there.sd());
        assertSame(back.t(), there.t().map(t -> -t));
        assertSame(back.p().map(PValue::log10), there.p().map(PValue::log10));
        assertSame(back.interval().map(Interval::low), there.interval().map(i -> -i.high()));
        assertThat(back.shares().improved()).isEqualTo(there.shares().worsened());
        assertThat(back.earlier().mean()).isEqualTo(there.later().mean());
    }

    @Property
    void whereLowerIsBetterAFallIsAnImprovement(@ForAll("wholeScores") List<Pair> pairs) {
        var up = PairedChange.of(pairs, Direction.HIGHER_IS_BETTER);
        var down = PairedChange.of(pairs, Direction.LOWER_IS_BETTER);
        assertThat(down.shares().improved()).isEqualTo(up.shares().worsened());
        assertThat(down.shares().unchanged()).isEqualTo(up.shares().unchanged());
        assertThat(down.mean()).isEqualTo(up.mean());
    }

    @Property
    void everyStatisticIsANumberOrAReason(@ForAll("decimalScores") List<Pair> pairs) {
        var change = of(pairs);
        List.of(
                        change.mean(),
                        change.sd(),
                        change.se(),
                        change.t(),
                        change.interval().map(Interval::low),
                        change.interval().map(Interval::high),
                        change.p().map(PValue::log10))
                .forEach(figure -> figure.map(value -> assertThat(value).isFinite()));
        change.interval().map(i -> assertThat(i.low()).isLessThan(i.high()));
        change.p().map(p -> assertThat(p.value()).isPositive());
    }

    private static PairedChange of(List<Pair> pairs) {
        return PairedChange.of(pairs, Direction.HIGHER_IS_BETTER);
    }

    private static List<Pair> each(List<Pair> pairs, UnaryOperator<Pair> change) {
        return pairs.stream().map(change).toList();
    }

    private static void assertSameChange(PairedChange one, PairedChange other) {
        assertThat(other.n()).isEqualTo(one.n());
        assertSame(other.mean(), one.mean());
        assertSame(other.median(), one.median());
        assertSame(other.sd(), one.sd());
        assertSame(other.t(), one.t());
        assertSame(other.interval().map(Interval::high), one.interval().map(Interval::high));
        assertSame(other.p().map(PValue::log10), one.p().map(PValue::log10));
        assertThat(other.shares()).isEqualTo(one.shares());
    }

    private static void assertSame(Figure<Double> actual, Figure<Double> expected) {
        if (actual instanceof Figure.Value<Double>(var a) && expected instanceof Figure.Value<Double>(var e)) {
            assertThat(a).isCloseTo(e, within(1e-9 * Math.max(1, Math.abs(e))));
        } else {
            assertThat(actual).isEqualTo(expected);
        }
    }
}
