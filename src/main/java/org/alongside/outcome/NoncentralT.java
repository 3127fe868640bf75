package org.alongside.outcome;

import org.apache.commons.math3.special.Gamma;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * The noncentral t distribution with {@code df} degrees of freedom (1 or more): the sum of Lenth (1989), algorithm
 * AS 243, taken outwards from its largest term, so that no noncentrality is too large for it.
 */
record NoncentralT(double df) {
    private static final double NEGLIGIBLE = 1e-17;
    private static final int STEPS = 200;

    /** P(T ≤ t) with that noncentrality. */
    double cumulative(double t, double noncentrality) {
        return t < 0 ? 1 - positive(-t, -noncentrality) : positive(t, noncentrality);
    }

    /** The noncentrality with which so much lies below t; by bisection, to the last digits of a double. */
    double noncentrality(double t, double below) {
        // the further from t, the less lies on that side; the interval of Student’s own t is a first guess
        var width = 5 + Math.abs(t);
        var low = t - width;
        var high = t + width;
        while (cumulative(t, low) < below) {
            low -= width;
        }
        while (cumulative(t, high) > below) {
            high += width;
        }
        for (var i = 0; i < STEPS && high - low > 1e-13 * Math.max(1, Math.abs(low)); i++) {
            var middle = (low + high) / 2;
            if (cumulative(t, middle) > below) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    private double positive(double t, double noncentrality) {
        var below = StandardNormal.cumulative(-noncentrality);
        if (t == 0) {
            return below;
        }
        var x = t * t / (t * t + df);
        var mean = noncentrality * noncentrality / 2;
        var middle = (int) Math.floor(mean);
        var sum = 0.0;
        for (var j = middle; j >= 0; j--) {
            var term = term(j, mean, noncentrality, x);
            sum += term;
            if (Math.abs(term) < NEGLIGIBLE && j < mean - 5 * Math.sqrt(mean)) {
                break;
            }
        }
        for (var j = middle + 1; ; j++) {
            var term = term(j, mean, noncentrality, x);
            sum += term;
            if (Math.abs(term) < NEGLIGIBLE) {
                break;
            }
        }
        return Math.clamp(below + sum / 2, 0, 1);
    }

    private double term(int j, double mean, double noncentrality, double x) {
        if (mean == 0) {
            return j == 0 ? RegularizedBeta.value(x, 0.5, df / 2) : 0;
        }
        var even = Math.exp(-mean + j * Math.log(mean) - Gamma.logGamma(j + 1.0));
        var odd = Math.signum(noncentrality) * Math.exp(-mean + (j + 0.5) * Math.log(mean) - Gamma.logGamma(j + 1.5));
        return even * RegularizedBeta.value(x, j + 0.5, df / 2) + odd * RegularizedBeta.value(x, j + 1.0, df / 2);
    }
}
