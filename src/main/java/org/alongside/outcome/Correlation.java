package org.alongside.outcome;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collection;

/** Sums of two numbers a person, exact until the end. */
final class Correlation {
    private static final MathContext ENOUGH = new MathContext(60);

    /** So many people with these two numbers. */
    record Point(double x, double y, long people) {}

    private final BigDecimal n;
    private final BigDecimal sumX;
    private final BigDecimal sumY;
    private final BigDecimal sumXx;
    private final BigDecimal sumYy;
    private final BigDecimal sumXy;

    Correlation(Collection<Point> points) {
        var sums = new BigDecimal[6];
        Arrays.fill(sums, BigDecimal.ZERO);
        for (var point : points) {
            var people = BigDecimal.valueOf(point.people());
            var x = BigDecimal.valueOf(point.x());
            var y = BigDecimal.valueOf(point.y());
            sums[0] = sums[0].add(people);
            sums[1] = sums[1].add(x.multiply(people));
            sums[2] = sums[2].add(y.multiply(people));
            sums[3] = sums[3].add(x.multiply(x).multiply(people));
            sums[4] = sums[4].add(y.multiply(y).multiply(people));
            sums[5] = sums[5].add(x.multiply(y).multiply(people));
        }
        n = sums[0];
        sumX = sums[1];
        sumY = sums[2];
        sumXx = sums[3];
        sumYy = sums[4];
        sumXy = sums[5];
    }

    /** Pearson’s r, from −1 to 1: covariance through both SDs, as {@code cor} in R. Both x and y must vary. */
    static double of(Collection<Point> points) {
        var sums = new Correlation(points);
        var scale = sums.n.multiply(sums.n.subtract(BigDecimal.ONE));
        var together = sums.sxy().divide(scale, ENOUGH).doubleValue();
        var sdX = Math.sqrt(sums.sxx().divide(scale, ENOUGH).doubleValue());
        var sdY = Math.sqrt(sums.syy().divide(scale, ENOUGH).doubleValue());
        return Math.clamp(together / (sdX * sdY), -1, 1);
    }

    long n() {
        return n.longValueExact();
    }

    double meanX() {
        return sumX.divide(n, ENOUGH).doubleValue();
    }

    double meanY() {
        return sumY.divide(n, ENOUGH).doubleValue();
    }

    /** n times the sum of squared deviations of x. */
    BigDecimal sxx() {
        return n.multiply(sumXx).subtract(sumX.multiply(sumX));
    }

    BigDecimal syy() {
        return n.multiply(sumYy).subtract(sumY.multiply(sumY));
    }

    BigDecimal sxy() {
        return n.multiply(sumXy).subtract(sumX.multiply(sumY));
    }

    /** The slope of y on x by least squares. */
    double slope() {
        return sxy().divide(sxx(), ENOUGH).doubleValue();
    }

    /** The squared deviations that the line leaves over: (syy − sxy²/sxx)/n. */
    double residualSquares() {
        return syy().subtract(sxy().multiply(sxy()).divide(sxx(), ENOUGH))
                .divide(n, ENOUGH)
                .doubleValue();
    }

    /** Where the line meets x = 0. */
    double intercept() {
        return sumY.subtract(sxy().divide(sxx(), ENOUGH).multiply(sumX))
                .divide(n, ENOUGH)
                .doubleValue();
    }
}
