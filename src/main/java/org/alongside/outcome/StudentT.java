package org.alongside.outcome;

import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.util.ContinuedFraction;
import org.jspecify.annotations.Nullable;

/** Student’s t distribution with {@code df} degrees of freedom (1 or more). */
record StudentT(double df) {
    /** The library stops at 10⁻⁹ unless told otherwise. */
    private static final double ACCURACY = 1e-15;

    private static final double LOWEST_SAFE_P = 1e-290;

    @SuppressWarnings("NullAway") // no random numbers are drawn, so the library needs no generator
    private static final RandomGenerator NONE = none();

    private static @Nullable RandomGenerator none() {
        return null;
    }

    /** The t that leaves {@code tail} (between 0 and ½) above it. */
    double upperQuantile(double tail) {
        return -new TDistribution(NONE, df, ACCURACY).inverseCumulativeProbability(tail);
    }

    /**
     * P(|T| ≥ |t|) = I<sub>x</sub>(df/2, ½) with x = df/(df + t²), the regularised incomplete beta function
     * (Abramowitz and Stegun 26.7.1). Where that is smaller than a double can hold, its logarithm is taken term by
     * term. t = 0 gives 1.
     */
    PValue twoSided(double t) {
        var p = 2 * new TDistribution(NONE, df, ACCURACY).cumulativeProbability(-Math.abs(t));
        return new PValue(Math.min(0, p > LOWEST_SAFE_P ? Math.log10(p) : lnTail(t) / Math.log(10)));
    }

    /** ln I<sub>x</sub>(a, b) by the continued fraction of Abramowitz and Stegun 26.5.8; good for large |t|. */
    double lnTail(double t) {
        var a = df / 2;
        var b = 0.5;
        var square = t * t;
        var lnX = -Math.log1p(square / df);
        var ln1MinusX = -Math.log1p(df / square);
        return a * lnX + b * ln1MinusX - Math.log(a) - Beta.logBeta(a, b) - Math.log(fraction(a, b, Math.exp(lnX)));
    }

    private static double fraction(double a, double b, double x) {
        return new ContinuedFraction() {
            @Override
            protected double getA(int n, double x) {
                return 1;
            }

            @Override
            protected double getB(int n, double x) {
                var m = n / 2;
                return n % 2 == 0
                        ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                        : -((a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
            }
        }.evaluate(x, 1e-14);
    }
}
