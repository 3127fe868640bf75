package org.alongside.outcome;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** One person’s score at two waves, both complete. In points of the section; whole or decimal, never NaN. */
public record Pair(double earlier, double later) {
    private static final int DECIMALS = 10;

    public Pair {
        if (!Double.isFinite(earlier) || !Double.isFinite(later)) {
            throw new IllegalArgumentException("a score is a finite number");
        }
    }

    /**
     * Later minus earlier, subtracted as the decimals that were written down and rounded to 10 places: in binary
     * 20.4 − 20.1 and 20.6 − 20.3 differ, and equal changes would not be seen as equal.
     */
    public double change() {
        if (isWhole(earlier) && isWhole(later)) {
            return later - earlier;
        }
        return BigDecimal.valueOf(later)
                .subtract(BigDecimal.valueOf(earlier))
                .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                .doubleValue();
    }

    private static boolean isWhole(double score) {
        return score == Math.rint(score) && Math.abs(score) < 1L << 52;
    }
}
