package org.alongside.outcome;

import java.util.function.Function;

/**
 * A mean that is compared with 0: {@code t.test(x)} in R (Student 1908). n = 0: {@code no_complete_pairs}; n = 1: only
 * the mean, the rest {@code n_less_than_2}; all alike: {@code zero_variance} for t, p and the interval.
 */
public final class OneSample {
    private static final double TAIL = 0.025;

    private final Sample sample;

    OneSample(Sample sample) {
        this.sample = sample;
    }

    public int n() {
        return sample.n();
    }

    /** In the unit of the numbers. */
    public Figure<Double> mean() {
        return sample.mean();
    }

    /** mean / (sd / √n). */
    public Figure<Double> t() {
        return tested(se -> mean().map(mean -> mean / se));
    }

    /** n − 1. */
    public Figure<Integer> df() {
        return sample.sd().map(sd -> n() - 1);
    }

    /** Two-sided, in full range. */
    public Figure<PValue> p() {
        return t().map(t -> new StudentT(n() - 1).twoSided(t));
    }

    /** 95%: mean ± t(0.975; n − 1) × sd / √n. */
    public Figure<Interval> interval() {
        return tested(se -> mean().map(mean -> {
            var half = new StudentT(n() - 1).upperQuantile(TAIL) * se;
            return new Interval(mean - half, mean + half);
        }));
    }

    private <T> Figure<T> tested(Function<Double, Figure<T>> statistic) {
        return sample.sd()
                .then(sd -> sd > 0 ? statistic.apply(sd / Math.sqrt(n())) : Figure.undefined(Reason.ZERO_VARIANCE));
    }
}
