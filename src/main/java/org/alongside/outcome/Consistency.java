package org.alongside.outcome;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * How far the items of one section measure one thing: Cronbach’s (1951) α at one wave, of those who answered every
 * item, from sums of products only (add each person once). n = 0: {@code no_complete_pairs}; n = 1: {@code
 * n_less_than_2}; one item: {@code items_less_than_2}; nobody differs from anybody: {@code zero_variance}. A negative α
 * is shown: the items work against each other.
 */
public final class Consistency {
    private static final double TAIL = 0.025;

    private final int k;
    private final double[] sums;
    private final double[][] products;
    private long n;

    /** For so many items. */
    public Consistency(int items) {
        k = items;
        sums = new double[items];
        products = new double[items][items];
    }

    /** One person’s points, one for each item, in the same order for everybody. */
    public void add(double[] points) {
        n++;
        for (var i = 0; i < k; i++) {
            sums[i] += points[i];
            for (var j = i; j < k; j++) {
                products[i][j] += points[i] * points[j];
            }
        }
    }

    /** People who answered every item. */
    public int n() {
        return Math.toIntExact(n);
    }

    public int items() {
        return k;
    }

    /** k/(k − 1) (1 − Σv<sub>i</sub>/v<sub>total</sub>). */
    public Figure<Double> alpha() {
        return alphaOf(IntStream.range(0, k).toArray());
    }

    /** k r̄/(1 + (k − 1) r̄), r̄ the mean correlation of two items. An item without spread: {@code zero_variance}. */
    public Figure<Double> standardised() {
        return alpha().then(alpha -> {
            if (IntStream.range(0, k).anyMatch(i -> covariance(i, i) <= 0)) {
                return Figure.undefined(Reason.ZERO_VARIANCE);
            }
            var mean = IntStream.range(0, k)
                            .mapToDouble(i -> IntStream.range(0, k)
                                    .filter(j -> j != i)
                                    .mapToDouble(j -> covariance(i, j) / Math.sqrt(covariance(i, i) * covariance(j, j)))
                                    .sum())
                            .sum()
                    / (k * (k - 1.0));
            return Figure.of(k * mean / (1 + (k - 1) * mean));
        });
    }

    /** 95% interval 1 − (1 − α) F with n − 1 and (n − 1)(k − 1) degrees of freedom (Feldt 1965). */
    public Figure<Interval> interval() {
        return alpha().map(alpha -> {
            var f = FDistribution.of(n - 1.0, (n - 1.0) * (k - 1));
            return new Interval(
                    1 - (1 - alpha) * f.inverseSurvivalProbability(TAIL),
                    1 - (1 - alpha) * f.inverseCumulativeProbability(TAIL));
        });
    }

    /** Mean of the sum of all items. */
    public Figure<Double> meanTotal() {
        return known(IntStream.range(0, k).mapToDouble(i -> sums[i]).sum() / n);
    }

    /** SD of the sum of all items, divisor n − 1. */
    public Figure<Double> sdTotal() {
        return spread(IntStream.range(0, k).toArray()).map(Math::sqrt);
    }

    /** One for each item, in order. */
    public List<Figure<Double>> itemMeans() {
        return each(i -> known(sums[i] / n));
    }

    /** One for each item, in order. */
    public List<Figure<Double>> itemSds() {
        return each(i -> spread(i).map(Math::sqrt));
    }

    /** Each item’s correlation with the sum of the others. No spread in one of both: {@code zero_variance}. */
    public List<Figure<Double>> itemRestCorrelations() {
        return each(i -> spread(others(i))
                .then(rest -> spread(i).then(own -> {
                    var together = IntStream.of(others(i))
                            .mapToDouble(j -> covariance(i, j))
                            .sum();
                    return rest > 0 && own > 0
                            ? Figure.of(together / Math.sqrt(rest * own))
                            : Figure.undefined(Reason.ZERO_VARIANCE);
                })));
    }

    /** α of the other items. Two items only: {@code items_less_than_2}. */
    public List<Figure<Double>> alphaWithout() {
        return each(i -> alphaOf(others(i)));
    }

    private Figure<Double> alphaOf(int... items) {
        if (items.length < 2) {
            return Figure.undefined(Reason.ITEMS_LESS_THAN_2);
        }
        return spread(items)
                .then(total -> total > 0
                        ? Figure.of(items.length
                                / (items.length - 1.0)
                                * (1
                                        - IntStream.of(items)
                                                        .mapToDouble(i -> covariance(i, i))
                                                        .sum()
                                                / total))
                        : Figure.undefined(Reason.ZERO_VARIANCE));
    }

    private Figure<Double> spread(int... items) {
        return n == 1
                ? Figure.undefined(Reason.N_LESS_THAN_2)
                : known(IntStream.of(items)
                                .mapToDouble(i -> IntStream.of(items)
                                        .mapToDouble(j -> together(i, j))
                                        .sum())
                                .sum()
                        / ((double) n * (n - 1)));
    }

    private double covariance(int i, int j) {
        return together(i, j) / ((double) n * (n - 1));
    }

    /** Whole numbers stay whole: sums that do not spread at all come to 0, and not to a trifle. */
    private double together(int i, int j) {
        return n * products[Math.min(i, j)][Math.max(i, j)] - sums[i] * sums[j];
    }

    private int[] others(int item) {
        return IntStream.range(0, k).filter(i -> i != item).toArray();
    }

    private Figure<Double> known(double value) {
        return n == 0 ? Figure.undefined(Reason.NO_COMPLETE_PAIRS) : Figure.of(value);
    }

    private List<Figure<Double>> each(IntFunction<Figure<Double>> statistic) {
        return IntStream.range(0, k).mapToObj(statistic).toList();
    }
}
