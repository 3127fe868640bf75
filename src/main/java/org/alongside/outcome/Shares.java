package org.alongside.outcome;

import java.math.BigDecimal;
import java.util.List;

/**
 * How many changed for the better, not at all, and for the worse, by the direction of the instrument. Where higher is
 * better these are the increased, the unchanged and the decreased.
 */
public record Shares(int improved, int unchanged, int worsened) {
    public int n() {
        return improved + unchanged + worsened;
    }

    public int count(Way way) {
        return switch (way) {
            case IMPROVED -> improved;
            case UNCHANGED -> unchanged;
            case WORSENED -> worsened;
        };
    }

    /** Of these people and others. */
    public Shares plus(Shares others) {
        return new Shares(improved + others.improved, unchanged + others.unchanged, worsened + others.worsened);
    }

    /** In the order above, by {@link LargestRemainder}. n = 0: {@code no_complete_pairs}. */
    public Figure<List<BigDecimal>> percentages() {
        return LargestRemainder.percentages(improved, unchanged, worsened);
    }

    /** 95% interval of a count’s share of n, from 0 to 1 (Wilson 1927). n = 0: {@code no_complete_pairs}. */
    public Figure<Interval> interval(int count) {
        return Wilson.interval(count, n());
    }

    /** Full precision: 100 k / n. n = 0: {@code no_complete_pairs}. */
    public Figure<Double> percentage(int count) {
        return n() == 0 ? Figure.undefined(Reason.NO_COMPLETE_PAIRS) : Figure.of(100.0 * count / n());
    }
}
