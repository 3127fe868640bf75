package org.alongside.outcome;

import org.apache.commons.numbers.gamma.GammaRatio;

/**
 * Mean change in standard deviations. dz divides by the SD of the changes, dav by the root of the mean of both waves’
 * variances (Cumming 2012; with Lakens 2013’s mean of both SDs beside it). n = 0: {@code no_complete_pairs}; n = 1:
 * {@code n_less_than_2}. Ties do not matter.
 */
public final class EffectSize {
    private static final double TAIL = 0.025;
    /** Above it the noncentral t is as good as normal, and R’s own cannot follow. */
    private static final double LARGE_T = 25;

    private final PairedChange change;
    private final Figure<Double> earlierVariance;
    private final Figure<Double> laterVariance;

    EffectSize(PairedChange change, Figure<Double> earlierVariance, Figure<Double> laterVariance) {
        this.change = change;
        this.earlierVariance = earlierVariance;
        this.laterVariance = laterVariance;
    }

    /** mean / sd of the changes (Cohen 1988). Everybody alike: {@code zero_variance_of_change}. */
    public Figure<Double> dz() {
        return change.t().then(t -> change.mean().then(mean -> change.sd().map(sd -> mean / sd)));
    }

    /**
     * 95% interval of dz: the noncentralities that leave 2.5% beyond t, divided by √n (Smithson 2003); where |t| is
     * above 25, dz ± 1.96 √(1/n + dz²/2n) with the normal quantile in full. Undefined as {@link #dz()} is; n = 2: defined, and very wide.
     */
    public Figure<Interval> dzInterval() {
        return change.t().then(t -> dz().map(dz -> Math.abs(t) > LARGE_T ? wide(dz) : exact(t)));
    }

    private Interval wide(double dz) {
        var half = StandardNormal.UPPER * Math.sqrt(1.0 / change.n() + dz * dz / (2.0 * change.n()));
        return new Interval(dz - half, dz + half);
    }

    private Interval exact(double t) {
        var distribution = new NoncentralT(change.n() - 1);
        var root = Math.sqrt(change.n());
        return new Interval(distribution.noncentrality(t, 1 - TAIL) / root, distribution.noncentrality(t, TAIL) / root);
    }

    /**
     * Hedges’ (1981) correction Γ(df/2) / (√(df/2) Γ((df − 1)/2)) with df = n − 1. n = 1 or 2: {@code n_less_than_3}.
     */
    public Figure<Double> hedges() {
        return change.n() == 0
                ? Figure.undefined(Reason.NO_COMPLETE_PAIRS)
                : change.n() < 3 ? Figure.undefined(Reason.N_LESS_THAN_3) : Figure.of(hedges(change.n() - 1));
    }

    /** The exact correction; df is 2 or more. */
    static double hedges(double df) {
        return 1 / (Math.sqrt(df / 2) * GammaRatio.delta((df - 1) / 2, 0.5));
    }

    /** The usual approximation 1 − 3/(4 df − 1). n = 1: {@code n_less_than_2}; n = 2: 0. */
    public Figure<Double> hedgesApproximate() {
        return change.df().map(df -> 1 - 3.0 / (4 * df - 1));
    }

    /** dz with Hedges’ correction. n = 2: {@code n_less_than_3}; everybody alike: {@code zero_variance_of_change}. */
    public Figure<Double> gz() {
        return dz().then(dz -> hedges().map(j -> j * dz));
    }

    /** mean / √((v₁ + v₂)/2). No spread at either wave: {@code zero_variance}. */
    public Figure<Double> dav() {
        return spread().then(spread -> change.mean().map(mean -> mean / spread));
    }

    /** mean / ((s₁ + s₂)/2), as Lakens (2013) has it. No spread at either wave: {@code zero_variance}. */
    public Figure<Double> davLakens() {
        return spread().then(spread -> change.mean()
                .then(mean ->
                        change.earlier().sd().then(s1 -> change.later().sd().map(s2 -> mean / ((s1 + s2) / 2)))));
    }

    /**
     * Standard error of dav (Bonett 2008): √(d²(v₁² + v₂² + 2r²v₁v₂)/(8 df s⁴) + v_d/(df s²)), with v_d = v₁ + v₂ −
     * 2 r s₁ s₂. No spread at one of the waves: {@code zero_variance}. Everybody alike: defined, since the scores
     * still vary.
     */
    public Figure<Double> davError() {
        return dav().then(d -> change.correlation()
                .then(r -> earlierVariance.then(v1 -> laterVariance.map(v2 -> {
                    var df = change.n() - 1;
                    var square = (v1 + v2) / 2;
                    // in R’s order of sums, so that what is left of rounding is the same too
                    var s1 = Math.sqrt(v1);
                    var s2 = Math.sqrt(v2);
                    var ofChange = Math.max(0, s1 * s1 + s2 * s2 - 2 * r * s1 * s2);
                    return Math.sqrt(d * d * (v1 * v1 + v2 * v2 + 2 * r * r * v1 * v2) / (8 * df * square * square)
                            + ofChange / (df * square));
                }))));
    }

    /** dav ± 1.96 standard errors (the normal quantile in full). Undefined as {@link #davError()} is. */
    public Figure<Interval> davInterval() {
        return dav().then(d ->
                davError().map(se -> new Interval(d - StandardNormal.UPPER * se, d + StandardNormal.UPPER * se)));
    }

    /** dav with Hedges’ correction. n = 2: {@code n_less_than_3}. */
    public Figure<Double> gav() {
        return dav().then(d -> hedges().map(j -> j * d));
    }

    private Figure<Double> spread() {
        return earlierVariance.then(v1 -> laterVariance.then(
                v2 -> v1 + v2 > 0 ? Figure.of(Math.sqrt((v1 + v2) / 2)) : Figure.undefined(Reason.ZERO_VARIANCE)));
    }
}
