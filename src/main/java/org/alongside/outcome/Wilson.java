package org.alongside.outcome;

/** Interval of a share (Wilson 1927). */
final class Wilson {
    private Wilson() {}

    /**
     * 95% score interval of k of n, as {@code prop.test(k, n, correct = FALSE)} in R; from 0 to 1. n = 0:
     * {@code no_complete_pairs}; k = 0 begins at exactly 0, k = n ends at exactly 1.
     */
    static Figure<Interval> interval(long k, long n) {
        if (n == 0) {
            return Figure.undefined(Reason.NO_COMPLETE_PAIRS);
        }
        var z = StandardNormal.UPPER;
        var share = (double) k / n;
        var middle = share + z * z / (2 * n);
        var half = z * Math.sqrt(share * (1 - share) / n + z * z / (4.0 * n * n));
        var whole = 1 + z * z / n;
        return Figure.of(
                new Interval(k == 0 ? 0 : Math.max(0, (middle - half) / whole), k == n ? 1 : (middle + half) / whole));
    }
}
