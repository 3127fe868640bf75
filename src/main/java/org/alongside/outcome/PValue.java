package org.alongside.outcome;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A probability above 0 and up to 1, kept as its decimal logarithm: with many people p is soon smaller than the
 * smallest double (about 10⁻³²⁴), and a p of 0 is never true.
 */
public record PValue(double log10) implements Comparable<PValue> {
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_EVEN);

    public PValue {
        if (!Double.isFinite(log10) || log10 > 0) {
            throw new IllegalArgumentException("a probability is above 0 and at most 1");
        }
    }

    /** In full range and never 0; about 15 digits. */
    public BigDecimal value() {
        var exponent = (int) Math.floor(log10);
        return BigDecimal.valueOf(Math.pow(10, log10 - exponent))
                .scaleByPowerOfTen(exponent)
                .round(DIGITS)
                .min(BigDecimal.ONE);
    }

    public boolean isBelow(double bound) {
        return log10 < Math.log10(bound);
    }

    @Override
    public int compareTo(PValue other) {
        return Double.compare(log10, other.log10);
    }
}
