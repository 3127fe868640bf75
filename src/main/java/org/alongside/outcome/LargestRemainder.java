package org.alongside.outcome;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Percentages of the parts of a whole to one decimal that add up to 100.0 (the largest-remainder method of Hamilton
 * and Hare): each is rounded down, and the tenths left over go to those that lost most.
 */
public final class LargestRemainder {
    private static final long WHOLE = 1000;

    private LargestRemainder() {}

    /**
     * One percentage a count, in the same order, each with one decimal, together exactly 100.0. Of equal remainders
     * the larger count comes first, then the one that stands first. A single part gives 100.0. All counts 0, or none:
     * {@code no_complete_pairs}.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public static Figure<List<BigDecimal>> percentages(int... counts) {
        if (IntStream.of(counts).anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a count is 0 or more");
        }
        var total = IntStream.of(counts).asLongStream().sum();
        if (total == 0) {
            return Figure.undefined(Reason.NO_COMPLETE_PAIRS);
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
        return Figure.of(
                Arrays.stream(tenths).mapToObj(t -> BigDecimal.valueOf(t, 1)).toList());
    }
}
