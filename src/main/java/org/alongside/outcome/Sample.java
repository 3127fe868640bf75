package org.alongside.outcome;

import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.StatUtils;

/**
 * Numbers of one kind, sorted, so that no statistic depends on the order in which people were counted (adding doubles
 * in another order may change the last digit).
 */
final class Sample {
    private final double[] sorted;

    Sample(DoubleStream values) {
        sorted = values.sorted().toArray();
    }

    int n() {
        return sorted.length;
    }

    boolean allEqual() {
        return sorted.length == 0 || sorted[0] == sorted[sorted.length - 1];
    }

    /** Arithmetic mean. n = 0: {@code no_complete_pairs}; all equal: that value exactly. */
    Figure<Double> mean() {
        return notEmpty(() -> allEqual() ? sorted[0] : StatUtils.mean(sorted));
    }

    /** The middle value, or the mean of the two in the middle. n = 0: {@code no_complete_pairs}. */
    Figure<Double> median() {
        return notEmpty(() -> (sorted[(n() - 1) / 2] + sorted[n() / 2]) / 2);
    }

    Figure<Double> min() {
        return notEmpty(() -> sorted[0]);
    }

    Figure<Double> max() {
        return notEmpty(() -> sorted[n() - 1]);
    }

    /**
     * Sample standard deviation, divisor n − 1, in two passes with the correction of Chan, Golub and LeVeque (1983).
     * n = 0: {@code no_complete_pairs}; n = 1: {@code n_less_than_2}; all equal: exactly 0.
     */
    Figure<Double> sd() {
        return n() == 1
                ? Figure.undefined(Reason.N_LESS_THAN_2)
                : notEmpty(() -> allEqual() ? 0 : Math.sqrt(StatUtils.variance(sorted)));
    }

    private Figure<Double> notEmpty(DoubleSupplier statistic) {
        return n() == 0 ? Figure.undefined(Reason.NO_COMPLETE_PAIRS) : Figure.of(statistic.getAsDouble());
    }
}
