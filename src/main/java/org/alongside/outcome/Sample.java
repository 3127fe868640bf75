package org.alongside.outcome;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * Numbers of one kind, as distinct values in order and how often each occurs: scores are small whole numbers, so that a
 * million people take no more room than fifty. Sums are exact decimals, rounded once at the end; no statistic depends
 * on the order in which people were counted.
 */
final class Sample {
    static final MathContext EXACT = MathContext.DECIMAL128;

    private final double[] values;
    private final long[] counts;
    private final long n;

    Sample(DoubleStream values) {
        this(count(values));
    }

    Sample(NavigableMap<Double, Long> counted) {
        values = counted.keySet().stream().mapToDouble(v -> v).toArray();
        counts = counted.values().stream().mapToLong(c -> c).toArray();
        n = LongStream.of(counts).sum();
    }

    private static NavigableMap<Double, Long> count(DoubleStream values) {
        var counted = new TreeMap<Double, Long>();
        // adding 0 makes one zero of the two that doubles have
        values.forEach(value -> counted.merge(value + 0.0, 1L, Long::sum));
        return counted;
    }

    int n() {
        return Math.toIntExact(n);
    }

    int distinct() {
        return values.length;
    }

    double value(int i) {
        return values[i];
    }

    long count(int i) {
        return counts[i];
    }

    boolean allEqual() {
        return values.length <= 1;
    }

    /** Arithmetic mean. n = 0: {@code no_complete_pairs}; all equal: that value exactly. */
    Figure<Double> mean() {
        return notEmpty(() -> allEqual()
                ? values[0]
                : sum().divide(BigDecimal.valueOf(n), EXACT).doubleValue());
    }

    /** The middle value, or the mean of the two in the middle. n = 0: {@code no_complete_pairs}. */
    Figure<Double> median() {
        return notEmpty(() -> (at((n - 1) / 2) + at(n / 2)) / 2);
    }

    Figure<Double> min() {
        return notEmpty(() -> values[0]);
    }

    Figure<Double> max() {
        return notEmpty(() -> values[values.length - 1]);
    }

    /**
     * Sample variance, divisor n − 1, from exact sums. n = 0: {@code no_complete_pairs}; n = 1: {@code n_less_than_2};
     * all equal: exactly 0.
     */
    Figure<Double> variance() {
        return n == 1
                ? Figure.undefined(Reason.N_LESS_THAN_2)
                : notEmpty(() -> allEqual()
                        ? 0
                        : squares().divide(BigDecimal.valueOf(n - 1), EXACT).doubleValue());
    }

    /** The root of {@link #variance()}, and undefined where that is. */
    Figure<Double> sd() {
        return variance().map(Math::sqrt);
    }

    /** Sum of squared deviations from the mean. n = 0: 0. */
    BigDecimal squares() {
        if (allEqual()) {
            return BigDecimal.ZERO;
        }
        var sum = sum();
        var raw = BigDecimal.ZERO;
        for (var i = 0; i < values.length; i++) {
            var value = BigDecimal.valueOf(values[i]);
            raw = raw.add(value.multiply(value).multiply(BigDecimal.valueOf(counts[i])));
        }
        return raw.subtract(sum.multiply(sum).divide(BigDecimal.valueOf(n), new MathContext(60)));
    }

    BigDecimal sum() {
        var sum = BigDecimal.ZERO;
        for (var i = 0; i < values.length; i++) {
            sum = sum.add(BigDecimal.valueOf(values[i]).multiply(BigDecimal.valueOf(counts[i])));
        }
        return sum;
    }

    /** The rank of each value, from 1; tied values share the mean of theirs (midranks). */
    Map<Double, Double> midranks() {
        var ranks = new TreeMap<Double, Double>();
        var before = 0L;
        for (var i = 0; i < values.length; i++) {
            ranks.put(values[i], before + (counts[i] + 1) / 2.0);
            before += counts[i];
        }
        return ranks;
    }

    private double at(long position) {
        var before = 0L;
        for (var i = 0; i < values.length; i++) {
            before += counts[i];
            if (position < before) {
                return values[i];
            }
        }
        throw new IndexOutOfBoundsException((int) position);
    }

    private Figure<Double> notEmpty(DoubleSupplier statistic) {
        return n == 0 ? Figure.undefined(Reason.NO_COMPLETE_PAIRS) : Figure.of(statistic.getAsDouble());
    }
}
