package org.alongside.outcome;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;

/** The standard normal distribution. */
final class StandardNormal {
    /** 97.5% lie below it, {@code qnorm(0.975)} in R. */
    static final double UPPER = 1.959963984540054;

    /** Beyond it a double cannot hold the tail. */
    private static final double FAR = 26;

    private StandardNormal() {}

    /** P(Z ≤ z). */
    static double cumulative(double z) {
        return Erfc.value(-z / Math.sqrt(2)) / 2;
    }

    /** P(|Z| ≥ |z|) = erfc(|z|/√2); where a double cannot hold that, its logarithm. z = 0 gives 1. */
    static PValue twoSided(double z) {
        var x = Math.abs(z) / Math.sqrt(2);
        var log10 = x < FAR ? Math.log10(Erfc.value(x)) : (Math.log(Erfcx.value(x)) - x * x) / Math.log(10);
        return new PValue(Math.min(0, log10));
    }
}
