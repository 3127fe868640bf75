package org.alongside.common;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Percentages of the parts of a whole to one decimal that add up to 100.0 (the largest-remainder method of Hamilton
 * and Hare): each is rounded down, and the tenths left over go to those that lost most.
 */
public final class Percentages {
    private static final long WHOLE = 1000;

    private Percentages() {}

    /**
     * One a count, in the same order, each with one decimal, together exactly 100.0. Of equal remainders the larger
     * count comes first, then the one that stands first. Empty if all counts are 0, or there are none.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public static List<BigDecimal> of(int... counts) {
        if (IntStream.of(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a count is 0 or more");
        }
        var total = IntStream.of(counts).asLongStream().sum();
        if (total == 0) {
            return List.of();
        }
        var tenths =
                IntStream.of(counts).mapToLong(count -> count * WHOLE / total).toArray();
        var left = WHOLE - Arrays.stream(tenths).sum();
        IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> -(counts[i] * WHOLE % total))
                        .thenComparingInt(i -> -counts[i]))
                .limit(left)
                .forEach(i -> tenths[i]++);
        return Arrays.stream(tenths).mapToObj(t -> BigDecimal.valueOf(t, 1)).toList();
    }
}
