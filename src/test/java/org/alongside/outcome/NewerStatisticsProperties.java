package org.alongside.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.alongside.outcome.ClusteredMean.Cluster;
import org.alongside.outcome.ClusteredMean.Robust;
import org.apache.commons.statistics.inference.ContinuityCorrection;
import org.apache.commons.statistics.inference.PValueMethod;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/** What must not matter, does not: a constant, the order of people, who was put together first; and swapping flips signs. */
class NewerStatisticsProperties {
    private static final int FEW = 50;

    @Provide
    Arbitrary<List<Pair>> pairs() {
        var score = Arbitraries.integers().between(0, 30);
        return Combinators.combine(score, score)
                .as((a, b) -> new Pair(a, b))
                .list()
                .ofMaxSize(60);
    }

    @Provide
    Arbitrary<List<Dose.Point>> doses() {
        var number = Arbitraries.integers().between(0, 12);
        return Combinators.combine(number, number)
                .as((attended, change) -> new Dose.Point(attended, change - 6.0, 1))
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<List<List<Integer>>> answers() {
        return Arbitraries.integers().between(1, 5).list().ofSize(4).list().ofMaxSize(30);
    }

    private static PairedChange change(List<Pair> pairs) {
        return PairedChange.of(pairs, Direction.HIGHER_IS_BETTER);
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        var other = new ArrayList<>(list);
        Collections.shuffle(other, new Random(seed));
        return other;
    }

    private static SummedChange summed(List<Pair> pairs) {
        var sum = SummedChange.NOBODY;
        for (var pair : pairs) {
            var d = BigDecimal.valueOf(pair.change());
            sum = sum.plus(new SummedChange(
                    1,
                    BigDecimal.valueOf(pair.earlier()),
                    BigDecimal.valueOf(pair.later()),
                    d,
                    d.multiply(d),
                    new Shares(d.signum() > 0 ? 1 : 0, d.signum() == 0 ? 1 : 0, d.signum() < 0 ? 1 : 0)));
        }
        return sum;
    }

    /** Groups that are put together say what everybody at once says. */
    @Property
    void sumsOfGroupsEqualTheWhole(@ForAll("pairs") List<Pair> pairs, @ForAll long seed) {
        var cut = pairs.isEmpty() ? 0 : (int) Math.floorMod(seed, (long) pairs.size());
        var together = summed(pairs.subList(0, cut)).plus(summed(pairs.subList(cut, pairs.size())));
        var whole = change(pairs);
        assertThat(together.n()).isEqualTo(whole.n());
        assertThat(together.shares()).isEqualTo(whole.shares());
        same(together.mean(), whole.mean());
        same(together.meanEarlier(), whole.earlier().mean());
        same(together.meanLater(), whole.later().mean());
        same(together.sd(), whole.sd());
        same(together.interval().map(Interval::low), whole.interval().map(Interval::low));
        same(together.interval().map(Interval::high), whole.interval().map(Interval::high));
    }

    /** The library’s test with those who did not change left out first, exact or normal as R chooses. */
    @Property
    void wilcoxonIsThatOfCommonsStatistics(@ForAll("pairs") List<Pair> pairs) {
        var moved = pairs.stream().mapToDouble(Pair::change).filter(d -> d != 0).toArray();
        var ranks = change(pairs).wilcoxon();
        if (moved.length == 0) {
            assertThat(ranks.p()).isInstanceOf(Figure.Undefined.class);
            return;
        }
        var exact = ranks.isExact();
        assertThat(exact).isEqualTo(moved.length < FEW && !ranks.hasTies() && moved.length == pairs.size());
        var library = WilcoxonSignedRankTest.withDefaults()
                .with(exact ? PValueMethod.EXACT : PValueMethod.ASYMPTOTIC)
                .with(ContinuityCorrection.ENABLED)
                .test(moved);
        same(ranks.v(), Figure.of(library.getStatistic()));
        ranks.p()
                .map(p -> assertThat(p.value().doubleValue())
                        .isCloseTo(library.getPValue(), within(1e-9 * library.getPValue())));
    }

    @Property
    void effectSizesAndRanksIgnoreTheOrderAndFlipWithTheWaves(@ForAll("pairs") List<Pair> pairs, @ForAll long seed) {
        var there = change(pairs);
        var mixed = change(shuffled(pairs, seed));
        var back = change(pairs.stream()
                .map(pair -> new Pair(/* earlier= */ pair.later(), /* later= */ pair.earlier()))
                .toList());
        var raised = change(pairs.stream()
                .map(pair -> new Pair(pair.earlier() + 7, pair.later() + 7))
                .toList());
        for (var other : List.of(mixed, raised)) {
            same(other.effect().dz(), there.effect().dz());
            same(other.effect().dav(), there.effect().dav());
            same(other.wilcoxon().v(), there.wilcoxon().v());
            same(other.hodgesLehmann(), there.hodgesLehmann());
            same(other.correlation(), there.correlation());
            same(other.signTest().map(PValue::log10), there.signTest().map(PValue::log10));
        }
        same(back.effect().dz(), there.effect().dz().map(d -> -d));
        same(back.effect().dav(), there.effect().dav().map(d -> -d));
        same(back.wilcoxon().v(), there.wilcoxon().down());
        same(back.wilcoxon().p().map(PValue::log10), there.wilcoxon().p().map(PValue::log10));
        same(back.hodgesLehmann(), there.hodgesLehmann().map(d -> -d));
        same(back.signTest().map(PValue::log10), there.signTest().map(PValue::log10));
    }

    @Property
    void clustersIgnoreTheirOrderAndAConstantMovesTheMeanOnly(@ForAll("pairs") List<Pair> pairs, @ForAll long seed) {
        var changes = pairs.stream().map(Pair::change).toList();
        var plain = clustered(changes, 0);
        var moved = clustered(changes, 3);
        var mixed = ClusteredMean.of(shuffled(clusters(changes, 0), seed));
        same(moved.mean(), plain.mean().map(mean -> mean + 3));
        for (var other : List.of(moved, mixed)) {
            same(other.cr2().map(Robust::error), plain.cr2().map(Robust::error));
            same(other.cr2().map(Robust::df), plain.cr2().map(Robust::df));
            same(other.icc(), plain.icc());
        }
    }

    private static ClusteredMean clustered(List<Double> changes, int constant) {
        return ClusteredMean.of(clusters(changes, constant));
    }

    private static List<Cluster> clusters(List<Double> changes, int constant) {
        return IntStream.range(0, changes.size()).boxed().collect(Collectors.groupingBy(i -> i % 6)).values().stream()
                .map(its -> {
                    var values = its.stream()
                            .map(i -> BigDecimal.valueOf(changes.get(i) + constant))
                            .toList();
                    return new Cluster(
                            values.size(),
                            values.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                            values.stream().map(d -> d.multiply(d)).reduce(BigDecimal.ZERO, BigDecimal::add));
                })
                .toList();
    }

    @Property
    void doseIgnoresTheOrderAndHowPeopleAreCountedTogether(
            @ForAll("doses") List<Dose.Point> points, @ForAll long seed) {
        var plain = Dose.of(points);
        var counted = points.stream().collect(Collectors.groupingBy(p -> p, Collectors.counting())).entrySet().stream()
                .map(e -> new Dose.Point(e.getKey().attended(), e.getKey().change(), e.getValue()))
                .toList();
        var raised = points.stream()
                .map(p -> new Dose.Point(p.attended() + 2, p.change() + 5, p.people()))
                .toList();
        var fallen = points.stream()
                .map(p -> new Dose.Point(p.attended(), -p.change(), p.people()))
                .toList();
        for (var other : List.of(Dose.of(shuffled(points, seed)), Dose.of(counted), Dose.of(raised))) {
            same(other.rho(), plain.rho());
            same(other.rhoP().map(PValue::log10), plain.rhoP().map(PValue::log10));
            same(other.line().map(Dose.Line::slope), plain.line().map(Dose.Line::slope));
            same(other.line().map(Dose.Line::error), plain.line().map(Dose.Line::error));
        }
        same(Dose.of(fallen).rho(), plain.rho().map(rho -> -rho));
        same(Dose.of(fallen).line().map(Dose.Line::slope), plain.line().map(line -> -line.slope()));
    }

    @Example
    void aPerfectOrderHasAP() {
        var perfect = IntStream.range(0, 12)
                .mapToObj(i -> new Dose.Point(i, 2.0 * i, 1))
                .toList();
        assertThat(Dose.of(perfect).rho()).isEqualTo(Figure.of(1.0));
        Dose.of(perfect).rhoP().map(p -> assertThat(p.isBelow(0.001)).isTrue());
        assertThat(Dose.of(perfect).rhoP()).isInstanceOf(Figure.Value.class);
    }

    /** Rounding would make a trifle of their spread, and of that an alpha of any size. */
    @Example
    void alphaOfSumsThatDoNotSpreadIsUndefinedInEveryOrder() {
        var people = List.of(
                List.of(1, 3, 5, 3),
                List.of(5, 1, 3, 3),
                List.of(3, 5, 1, 3),
                List.of(4, 4, 1, 3),
                List.of(2, 2, 5, 3),
                List.of(4, 2, 2, 4),
                List.of(5, 3, 2, 2));
        for (var seed = 0; seed < 50; seed++) {
            assertThat(alpha(shuffled(people, seed), seed % 3).alpha())
                    .isEqualTo(Figure.undefined(Reason.ZERO_VARIANCE));
        }
    }

    @Property
    void alphaIgnoresTheOrderOfPeopleAndAConstant(@ForAll("answers") List<List<Integer>> people, @ForAll long seed) {
        var plain = alpha(people, 0);
        for (var other : List.of(alpha(shuffled(people, seed), 0), alpha(people, 3))) {
            same(other.alpha(), plain.alpha());
            same(other.interval().map(Interval::low), plain.interval().map(Interval::low));
        }
    }

    private static Consistency alpha(List<List<Integer>> people, int constant) {
        var consistency = new Consistency(4);
        people.forEach(answers -> consistency.add(
                answers.stream().mapToDouble(answer -> answer + constant).toArray()));
        return consistency;
    }

    @Property
    void whoIsMissingIsComparedTheSameWhateverIsAddedAndSwappingFlips(@ForAll("pairs") List<Pair> pairs) {
        var one = counted(pairs, true, 0);
        var other = counted(pairs, false, 0);
        var plain = Attrition.ofCounted(one, other);
        var raised = Attrition.ofCounted(counted(pairs, true, 4), counted(pairs, false, 4));
        var swapped = Attrition.ofCounted(other, one);
        same(raised.difference(), plain.difference());
        same(raised.hedgesG(), plain.hedgesG());
        same(raised.interval().map(Interval::low), plain.interval().map(Interval::low));
        same(swapped.difference(), plain.difference().map(d -> -d));
        same(swapped.hedgesG(), plain.hedgesG().map(g -> -g));
    }

    private static Map<Double, Long> counted(List<Pair> pairs, boolean earlier, int constant) {
        return pairs.stream()
                .map(pair -> (earlier ? pair.earlier() : pair.later()) + constant)
                .collect(Collectors.groupingBy(score -> score, TreeMap::new, Collectors.counting()));
    }

    @Property
    void theTrendIgnoresTheOrderAndAConstantAndTurnsWithTime(
            @ForAll("answers") List<List<Integer>> people, @ForAll long seed) {
        var times = new double[] {0, 2, 5, 11};
        var paths = people.stream().map(scores -> path(scores, 0)).toList();
        var plain = WaveTrend.of(times, paths);
        var raised = WaveTrend.of(times, people.stream().map(s -> path(s, 9)).toList());
        for (var other : List.of(WaveTrend.of(times, shuffled(paths, seed)), raised)) {
            same(other.mean(), plain.mean());
            same(other.t(), plain.t());
        }
        var back = WaveTrend.of(new double[] {0, -2, -5, -11}, paths);
        same(back.mean(), plain.mean().map(mean -> -mean));
    }

    private static WaveTrend.Path path(List<Integer> scores, int constant) {
        return new WaveTrend.Path(
                scores.stream().map(s -> (double) s + constant).toList(), 1);
    }

    private static void same(Figure<Double> actual, Figure<Double> expected) {
        if (actual instanceof Figure.Value<Double>(var a) && expected instanceof Figure.Value<Double>(var e)) {
            assertThat(a).isCloseTo(e, within(1e-8 * Math.max(1, Math.abs(e))));
        } else {
            assertThat(actual).isEqualTo(expected);
        }
    }
}
