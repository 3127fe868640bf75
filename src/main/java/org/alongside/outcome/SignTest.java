package org.alongside.outcome;

import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The sign test: how surprising so uneven a split into up and down is if both are as likely (Dixon and Mood 1946). */
final class SignTest {
    @SuppressWarnings("NullAway") // no random numbers are drawn, so the library needs no generator
    private static final RandomGenerator NONE = none();

    private SignTest() {}

    private static @Nullable RandomGenerator none() {
        return null;
    }

    /**
     * Twice P(X ≤ min(up, down)) of a binomial with ½, at most 1, as {@code binom.test(up, up + down)} in R; in full
     * range, from the logarithm of its largest term (Loader 2000). Nobody changed: {@code all_differences_zero}; one
     * who changed: 1.
     */
    static Figure<PValue> p(int up, int down, int unchanged) {
        var n = up + down;
        if (n == 0) {
            return Figure.undefined(unchanged == 0 ? Reason.NO_COMPLETE_PAIRS : Reason.ALL_DIFFERENCES_ZERO);
        }
        var fewer = Math.min(up, down);
        var term = 1.0;
        var sum = 1.0;
        for (var k = fewer; k > 0 && term > sum * 1e-18; k--) {
            term *= k / (n - k + 1.0);
            sum += term;
        }
        var ln = Math.log(2) + new BinomialDistribution(NONE, n, 0.5).logProbability(fewer) + Math.log(sum);
        return Figure.of(new PValue(Math.min(0, ln / Math.log(10))));
    }
}
