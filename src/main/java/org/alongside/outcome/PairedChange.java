package org.alongside.outcome;

import java.util.List;
import java.util.function.Supplier;

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

    private final Sample earlier;
    private final Sample later;
    private final Sample change;
    private final Shares shares;

    private PairedChange(Sample earlier, Sample later, Sample change, Shares shares) {
        this.earlier = earlier;
        this.later = later;
        this.change = change;
        this.shares = shares;
    }

    /** Of complete pairs, in any order; the direction decides what counts as better. */
    public static PairedChange of(List<Pair> pairs, Direction direction) {
        var signs = pairs.stream()
                .mapToInt(pair -> direction.of(pair.change()))
                .boxed()
                .toList();
        return new PairedChange(
                new Sample(pairs.stream().mapToDouble(Pair::earlier)),
                new Sample(pairs.stream().mapToDouble(Pair::later)),
                new Sample(pairs.stream().mapToDouble(Pair::change)),
                new Shares(count(signs, 1), count(signs, 0), count(signs, -1)));
    }

    private static int count(List<Integer> signs, int wanted) {
        return (int) signs.stream().filter(sign -> sign == wanted).count();
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
        return shares;
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
