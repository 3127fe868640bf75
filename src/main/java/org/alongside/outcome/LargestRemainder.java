package org.alongside.outcome;

import java.math.BigDecimal;
import java.util.List;
import org.alongside.common.Percentages;

/**
 * {@link Percentages} as a figure: of the parts of a whole, to one decimal, adding up to 100.0 by the largest-remainder
 * method of Hamilton and Hare.
 */
public final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * One percentage a count, in the same order, each with one decimal, together exactly 100.0. Of equal remainders
     * the larger count comes first, then the one that stands first. A single part gives 100.0. All counts 0, or none:
     * {@code no_complete_pairs}.
     *
     * @throws IllegalArgumentException if a count is negative
     */
    public static Figure<List<BigDecimal>> percentages(int... counts) {
        var percentages = Percentages.of(counts);
        return percentages.isEmpty() ? Figure.undefined(Reason.NO_COMPLETE_PAIRS) : Figure.of(percentages);
    }
}
