package org.alongside.outcome;

import java.util.Map;
import java.util.TreeMap;

/**
 * Whether those who completed the later wave began like those who did not: baseline scores of both groups, Welch’s
 * (1947) test without assuming equal spread, and the difference in standard deviations. A group of fewer than 2:
 * {@code n_less_than_2} for all but counts and means; both groups without any spread: {@code zero_variance}.
 */
public final class Attrition {
    private static final double TAIL = 0.025;

    private final Sample completers;
    private final Sample others;

    Attrition(Sample completers, Sample others) {
        this.completers = completers;
        this.others = others;
    }

    /** So many people with each baseline score, in points. */
    public static Attrition ofCounted(Map<Double, Long> completers, Map<Double, Long> others) {
        return new Attrition(new Sample(new TreeMap<>(completers)), new Sample(new TreeMap<>(others)));
    }

    /** Baselines of those with a later score too. */
    public WaveScores completers() {
        return WaveScores.of(completers);
    }

    /** Baselines of those without one. */
    public WaveScores others() {
        return WaveScores.of(others);
    }

    /** Share of the others in all baselines. Nobody: {@code no_complete_pairs}. */
    public Figure<Double> rate() {
        var all = completers.n() + others.n();
        return all == 0 ? Figure.undefined(Reason.NO_COMPLETE_PAIRS) : Figure.of((double) others.n() / all);
    }

    /** 95% interval of {@link #rate()} (Wilson 1927). */
    public Figure<Interval> rateInterval() {
        return Wilson.interval(others.n(), (long) completers.n() + others.n());
    }

    /** Mean of the completers minus mean of the others, in points. A group of nobody: {@code no_complete_pairs}. */
    public Figure<Double> difference() {
        return completers.mean().then(c -> others.mean().map(o -> c - o));
    }

    /** difference / √(v₁/n₁ + v₂/n₂). */
    public Figure<Double> t() {
        return welch().then(w -> difference().map(d -> d / w.error()));
    }

    /** Welch and Satterthwaite’s degrees of freedom, fractional. */
    public Figure<Double> df() {
        return welch().map(Welch::df);
    }

    /** Two-sided. */
    public Figure<PValue> p() {
        return welch().then(w -> t().map(t -> new StudentT(w.df()).twoSided(t)));
    }

    /** 95% interval of the difference, in points. */
    public Figure<Interval> interval() {
        return welch().then(w -> difference().map(d -> {
            var half = new StudentT(w.df()).upperQuantile(TAIL) * w.error();
            return new Interval(d - half, d + half);
        }));
    }

    /** Hedges’ g: difference / pooled SD, corrected with df = n₁ + n₂ − 2 (Hedges 1981). */
    public Figure<Double> hedgesG() {
        return welch().then(w -> difference().map(d -> {
            var df = completers.n() + others.n() - 2;
            var pooled = ((completers.n() - 1) * w.v1() + (others.n() - 1) * w.v2()) / df;
            return EffectSize.hedges(df) * d / Math.sqrt(pooled);
        }));
    }

    /** Standardised mean difference: difference / √((v₁ + v₂)/2) (Austin 2009). */
    public Figure<Double> standardised() {
        return welch().then(w -> difference().map(d -> d / Math.sqrt((w.v1() + w.v2()) / 2)));
    }

    private record Welch(double v1, int n1, double v2, int n2) {
        double error() {
            return Math.sqrt(v1 / n1 + v2 / n2);
        }

        double df() {
            var a = v1 / n1;
            var b = v2 / n2;
            return (a + b) * (a + b) / (a * a / (n1 - 1) + b * b / (n2 - 1));
        }
    }

    private Figure<Welch> welch() {
        if (completers.n() < 2 || others.n() < 2) {
            return Figure.undefined(Reason.N_LESS_THAN_2);
        }
        return completers
                .variance()
                .then(v1 -> others.variance()
                        .then(v2 -> v1 + v2 > 0
                                ? Figure.of(new Welch(v1, completers.n(), v2, others.n()))
                                : Figure.undefined(Reason.ZERO_VARIANCE)));
    }
}
