package org.alongside.outcome;

import java.math.BigDecimal;

/**
 * What changed for a group of which only sums are known: enough for means, the spread of the changes and the interval of
 * their mean, equal to {@link PairedChange} of the same people, and two groups can be put together. n = 0: {@code
 * no_complete_pairs}; n = 1: only means, the rest {@code n_less_than_2}; everybody alike: an SD of 0, and no interval
 * ({@code zero_variance_of_change}). In points.
 *
 * @param sum of the changes
 * @param squares of the changes
 */
public record SummedChange(
        int n, BigDecimal earlier, BigDecimal later, BigDecimal sum, BigDecimal squares, Shares shares) {
    private static final double TAIL = 0.025;

    /** Of nobody. */
    public static final SummedChange NOBODY = new SummedChange(
            0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, new Shares(0, 0, 0));

    /** Of these people and others, nobody of whom is one of these. */
    public SummedChange plus(SummedChange others) {
        return new SummedChange(
                n + others.n,
                earlier.add(others.earlier),
                later.add(others.later),
                sum.add(others.sum),
                squares.add(others.squares),
                shares.plus(others.shares));
    }

    public Figure<Double> meanEarlier() {
        return mean(earlier);
    }

    public Figure<Double> meanLater() {
        return mean(later);
    }

    /** Mean of the changes. */
    public Figure<Double> mean() {
        return mean(sum);
    }

    private Figure<Double> mean(BigDecimal of) {
        return n == 0
                ? Figure.undefined(Reason.NO_COMPLETE_PAIRS)
                : Figure.of(of.divide(BigDecimal.valueOf(n), Sample.EXACT).doubleValue());
    }

    /** Of the changes, divisor n − 1. */
    public Figure<Double> sd() {
        return n == 1
                ? Figure.undefined(Reason.N_LESS_THAN_2)
                : mean().map(mean -> Math.sqrt(deviations()
                        .divide(BigDecimal.valueOf(n - 1L), Sample.EXACT)
                        .doubleValue()));
    }

    /** Exactly 0 if everybody changed alike. */
    private BigDecimal deviations() {
        var count = BigDecimal.valueOf(n);
        return squares.multiply(count).subtract(sum.multiply(sum)).divide(count, Sample.EXACT);
    }

    /** 95%: mean ± t(0.975; n − 1) × sd / √n (Student 1908). */
    public Figure<Interval> interval() {
        return sd().then(sd -> sd == 0
                ? Figure.undefined(Reason.ZERO_VARIANCE_OF_CHANGE)
                : mean().map(mean -> {
                    var half = new StudentT(n - 1).upperQuantile(TAIL) * sd / Math.sqrt(n);
                    return new Interval(mean - half, mean + half);
                }));
    }

    ClusteredMean.Cluster cluster() {
        return new ClusteredMean.Cluster(n, sum, squares);
    }
}
