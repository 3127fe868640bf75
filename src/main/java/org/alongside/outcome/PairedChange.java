package org.alongside.outcome;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * What changed between two waves for the people who completed both: the paired t-test of Student (1908) and what
 * belongs to it, as {@code t.test(later, earlier, paired = TRUE)} in R. Change is later minus earlier, in points.
 *
 * <p>Nothing depends on the order of the pairs. With no pair every statistic but the counts is {@code
 * no_complete_pairs}; what each says for n = 1, n = 2 and when everybody changed alike stands with it. Ties and
 * people who did not change need no special care in any of them.
 */
public final class PairedChange {
    private static final double TAIL = 0.025;

    private final List<CountedPair> pairs;
    private final Direction direction;
    private final Sample earlier;
    private final Sample later;
    private final Sample change;

    private PairedChange(List<CountedPair> pairs, Direction direction) {
        this.pairs = pairs;
        this.direction = direction;
        earlier = sample(Pair::earlier);
        later = sample(Pair::later);
        change = sample(Pair::change);
    }

    /** Of complete pairs, in any order; the direction decides what counts as better. */
    public static PairedChange of(List<Pair> pairs, Direction direction) {
        var counts = pairs.stream().collect(Collectors.groupingBy(pair -> pair, Collectors.counting()));
        return ofCounted(
                counts.entrySet().stream()
                        .map(entry -> new CountedPair(entry.getKey(), entry.getValue()))
                        .toList(),
                direction);
    }

    /** The same of pairs that are counted already; the same pair may stand there more than once. */
    public static PairedChange ofCounted(Collection<CountedPair> pairs, Direction direction) {
        return new PairedChange(List.copyOf(pairs), direction);
    }

    private Sample sample(ToDoubleFunction<Pair> score) {
        var counted = new TreeMap<Double, Long>();
        pairs.forEach(pair -> counted.merge(score.applyAsDouble(pair.pair()) + 0.0, pair.people(), Long::sum));
        return new Sample(counted);
    }

    /** Complete pairs: 0 or more. */
    public int n() {
        return change.n();
    }

    /** The people of the pairs at the earlier wave: mean, median, SD. */
    public WaveScores earlier() {
        return WaveScores.of(earlier);
    }

    /** The people of the pairs at the later wave: mean, median, SD. */
    public WaveScores later() {
        return WaveScores.of(later);
    }

    /** Mean of the changes. n = 1: that change. Everybody alike: exactly that change. */
    public Figure<Double> mean() {
        return change.mean();
    }

    /** Median of the changes; of an even number, the mean of the two in the middle. n = 1: that change. */
    public Figure<Double> median() {
        return change.median();
    }

    /** The smallest change (the most negative). n = 1: that change. */
    public Figure<Double> min() {
        return change.min();
    }

    /** The largest change. n = 1: that change. */
    public Figure<Double> max() {
        return change.max();
    }

    /** Standard deviation of the changes, divisor n − 1. n = 1: {@code n_less_than_2}. Everybody alike: exactly 0. */
    public Figure<Double> sd() {
        return change.sd();
    }

    /** Standard error of the mean change, sd / √n. n = 1: {@code n_less_than_2}. Everybody alike: exactly 0. */
    public Figure<Double> se() {
        return sd().map(sd -> sd / Math.sqrt(n()));
    }

    /** Degrees of freedom, n − 1. n = 1: {@code n_less_than_2}. Everybody alike: still n − 1. */
    public Figure<Integer> df() {
        return sd().map(sd -> n() - 1);
    }

    /** mean / se. n = 1: {@code n_less_than_2}. Everybody alike: {@code zero_variance_of_change}. */
    public Figure<Double> t() {
        return tested(() -> known(mean()) / known(se()));
    }

    /**
     * 95% confidence interval of the mean change, mean ± t(0.975; n − 1) × se. n = 1: {@code n_less_than_2}. n = 2:
     * defined, and very wide. Everybody alike: {@code zero_variance_of_change}.
     */
    public Figure<Interval> interval() {
        return tested(() -> {
            var half = new StudentT(n() - 1).upperQuantile(TAIL) * known(se());
            return new Interval(known(mean()) - half, known(mean()) + half);
        });
    }

    /**
     * Two-sided probability of a t as far from 0, with n − 1 degrees of freedom; never 0 (see {@link PValue}). n = 1:
     * {@code n_less_than_2}. Everybody alike: {@code zero_variance_of_change}. A mean change of 0: exactly 1.
     */
    public Figure<PValue> p() {
        return t().map(t -> new StudentT(n() - 1).twoSided(t));
    }

    /** How many changed for the better, not at all and for the worse. n = 0: all three 0. */
    public Shares shares() {
        return new Shares(count(1), count(0), count(-1));
    }

    private int count(int wanted) {
        return (int) pairs.stream()
                .filter(pair -> direction.of(pair.pair().change()) == wanted)
                .mapToLong(CountedPair::people)
                .sum();
    }

    /**
     * Pearson’s correlation of the two waves, from −1 to 1. n = 1: {@code n_less_than_2}. All alike at one of the waves: {@code zero_variance}.
     */
    public Figure<Double> correlation() {
        return earlier.variance()
                .then(v1 -> later.variance()
                        .then(v2 -> v1 == 0 || v2 == 0
                                ? Figure.undefined(Reason.ZERO_VARIANCE)
                                : Figure.of(Correlation.of(pairs.stream()
                                        .map(p -> new Correlation.Point(
                                                p.pair().earlier(), p.pair().later(), p.people()))
                                        .toList()))));
    }

    /** The change in standard deviations. */
    public EffectSize effect() {
        return new EffectSize(this, earlier.variance(), later.variance());
    }

    /** Wilcoxon’s signed-rank test of the changes. */
    public SignedRanks wilcoxon() {
        return new SignedRanks(change);
    }

    /**
     * The median of all means of two changes (Hodges and Lehmann 1963), a change with itself included and people who
     * did not change too. n = 1: that change. Everybody alike: that change.
     */
    public Figure<Double> hodgesLehmann() {
        return HodgesLehmann.of(change);
    }

    /** Two-sided sign test of how many rose and fell. Nobody changed: {@code all_differences_zero}. n = 1: 1. */
    public Figure<PValue> signTest() {
        var shares = shares();
        return SignTest.p(shares.improved(), shares.worsened(), shares.unchanged());
    }

    /**
     * How many changed by more than the error of measurement: see {@link ReliableChange}.
     *
     * @param baselines of everybody, also of those without a later score
     * @param reliability above 0 and below 1, from the instrument, not from this group
     */
    public Figure<ReliableChange> reliable(WaveScores baselines, double reliability) {
        return ReliableChange.of(change, baselines.sd(), reliability, direction);
    }

    /** How many changed by how many points, from the lowest change to the highest. n = 0: empty. */
    public SortedMap<Double, Integer> counts() {
        var counts = new TreeMap<Double, Integer>();
        for (var i = 0; i < change.distinct(); i++) {
            counts.put(change.value(i), Math.toIntExact(change.count(i)));
        }
        return counts;
    }

    private <T> Figure<T> tested(Supplier<T> statistic) {
        return sd().either(
                        sd -> sd > 0 ? Figure.of(statistic.get()) : Figure.undefined(Reason.ZERO_VARIANCE_OF_CHANGE),
                        Figure::undefined);
    }

    private static double known(Figure<Double> figure) {
        return figure.either(value -> value, reason -> {
            throw new IllegalStateException(reason.code());
        });
    }
}
