package org.alongside.outcome;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The mean change when people of one group may be alike: standard errors that allow for it (CR0; CR1; CR2 of Bell and
 * McCaffrey 2002 with Satterthwaite’s degrees of freedom, in closed form for a mean) and how alike they are (intraclass
 * correlation by analysis of variance, Donner 1986). Fewer than 2 groups: {@code groups_less_than_2} for what needs
 * groups. Nobody: {@code no_complete_pairs}. Everybody alike: {@code zero_variance_of_change}. Ties do not matter.
 */
public final class ClusteredMean {
    private static final double TAIL = 0.025;
    private static final int GROUPS_ENOUGH = 5;
    private static final int DF_ENOUGH = 4;

    /** A group’s people (1 or more), the sum of their changes and the sum of their squares, in points. */
    public record Cluster(long people, BigDecimal sum, BigDecimal squares) {
        double mean() {
            return sum.divide(BigDecimal.valueOf(people), Sample.EXACT).doubleValue();
        }

        /** Squared deviations from the group’s own mean. */
        double within() {
            return squares.subtract(sum.multiply(sum).divide(BigDecimal.valueOf(people), Sample.EXACT))
                    .doubleValue();
        }
    }

    private final List<Cluster> clusters;
    private final long n;
    private final BigDecimal sum;

    private ClusteredMean(List<Cluster> clusters) {
        this.clusters = List.copyOf(clusters);
        n = clusters.stream().mapToLong(Cluster::people).sum();
        sum = clusters.stream().map(Cluster::sum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public static ClusteredMean of(List<Cluster> clusters) {
        return new ClusteredMean(clusters);
    }

    public long n() {
        return n;
    }

    public int groups() {
        return clusters.size();
    }

    /** Whether there are groups enough (5, and 4 degrees of freedom) to believe {@link #cr2()}; else say so in words. */
    public boolean isTrustworthy() {
        return groups() >= GROUPS_ENOUGH && cr2().either(cr2 -> cr2.df() >= DF_ENOUGH, reason -> false);
    }

    /** Of everybody, whatever his group. */
    public Figure<Double> mean() {
        return n == 0 ? Figure.undefined(Reason.NO_COMPLETE_PAIRS) : Figure.of(plainMean());
    }

    private double plainMean() {
        return sum.divide(BigDecimal.valueOf(n), Sample.EXACT).doubleValue();
    }

    /** sd / √n, as if nobody knew anybody. n = 1: {@code n_less_than_2}. */
    public Figure<Double> naiveError() {
        if (n == 1) {
            return Figure.undefined(Reason.N_LESS_THAN_2);
        }
        return mean().map(mean -> Math.sqrt(total().divide(BigDecimal.valueOf(n - 1), Sample.EXACT)
                .divide(BigDecimal.valueOf(n), Sample.EXACT)
                .doubleValue()));
    }

    private BigDecimal total() {
        var squares = clusters.stream().map(Cluster::squares).reduce(BigDecimal.ZERO, BigDecimal::add);
        return squares.subtract(sum.multiply(sum).divide(BigDecimal.valueOf(n), Sample.EXACT));
    }

    /** √Σs²/n, with s the sum of a group’s deviations from the mean (Liang and Zeger 1986). */
    public Figure<Double> cr0() {
        return grouped().map(mean -> Math.sqrt(residuals().map(s -> s * s).sum()) / n);
    }

    /** CR0 √(G/(G − 1)), with t of G − 1 degrees of freedom. */
    public Figure<Robust> cr1() {
        return cr0().then(cr0 -> robust(cr0 * Math.sqrt(groups() / (groups() - 1.0)), groups() - 1));
    }

    /**
     * Each group’s share of the variance divided by 1 − n<sub>g</sub>/n: V = Σ s²/(1 − n<sub>g</sub>/n)/n²; degrees
     * of freedom n⁻² / (Σn<sub>g</sub>²/n⁴ + Σ<sub>g≠h</sub> n<sub>g</sub>²n<sub>h</sub>²/(n⁶(1 − n<sub>g</sub>/n)(1
     * − n<sub>h</sub>/n))), as {@code clubSandwich} in R.
     */
    public Figure<Robust> cr2() {
        return grouped().then(mean -> {
            var variance = clusters.stream()
                            .mapToDouble(g -> Math.pow(residual(g), 2) / rest(g))
                            .sum()
                    / ((double) n * n);
            var squares =
                    clusters.stream().mapToDouble(g -> share(g) * share(g)).sum();
            var weights = clusters.stream()
                    .mapToDouble(g -> share(g) * share(g) / rest(g))
                    .sum();
            var own = clusters.stream()
                    .mapToDouble(g -> Math.pow(share(g) * share(g) / rest(g), 2))
                    .sum();
            var df = 1 / (squares + weights * weights - own);
            return robust(Math.sqrt(variance), df);
        });
    }

    /** A standard error that allows for groups, and the test and interval with it. In points. */
    public record Robust(double mean, double error, double df) {
        public double t() {
            return mean / error;
        }

        public PValue p() {
            return new StudentT(df).twoSided(t());
        }

        /** 95%: mean ± t(0.975; df) × error. */
        public Interval interval() {
            var half = new StudentT(df).upperQuantile(TAIL) * error;
            return new Interval(mean - half, mean + half);
        }
    }

    private Figure<Robust> robust(double error, double df) {
        return error > 0
                ? Figure.of(new Robust(plainMean(), error, df))
                : Figure.undefined(Reason.ZERO_VARIANCE_OF_CHANGE);
    }

    /**
     * (MSB − MSW)/(MSB + (n₀ − 1) MSW), n₀ = (n − Σn<sub>g</sub>²/n)/(G − 1); may be negative. Nobody shares a group:
     * {@code groups_less_than_2}, since nothing tells people and groups apart.
     */
    public Figure<Double> icc() {
        return grouped().then(mean -> {
            if (n == groups()) {
                return Figure.undefined(Reason.GROUPS_LESS_THAN_2);
            }
            var within = clusters.stream().mapToDouble(Cluster::within).sum();
            var between = clusters.stream()
                    .mapToDouble(g -> g.people() * Math.pow(g.mean() - mean, 2))
                    .sum();
            var msb = between / (groups() - 1);
            var msw = within / (n - groups());
            var n0 = (n - squaredSizes() / n) / (groups() - 1);
            return msb + (n0 - 1) * msw > 0
                    ? Figure.of((msb - msw) / (msb + (n0 - 1) * msw))
                    : Figure.undefined(Reason.ZERO_VARIANCE_OF_CHANGE);
        });
    }

    /** 1 + (Σn<sub>g</sub>²/n − 1) max(icc, 0) (Kish 1965): how much less each person tells. */
    public Figure<Double> designEffect() {
        return icc().map(icc -> 1 + (squaredSizes() / n - 1) * Math.max(icc, 0));
    }

    /** The groups’ own means as one sample: each group counts the same. */
    public Figure<OneSample> ofMeans() {
        return grouped().map(mean -> new OneSample(new Sample(clusters.stream().mapToDouble(Cluster::mean))));
    }

    private Figure<Double> grouped() {
        return mean().then(mean -> groups() < 2 ? Figure.undefined(Reason.GROUPS_LESS_THAN_2) : Figure.of(mean));
    }

    private DoubleStream residuals() {
        return clusters.stream().mapToDouble(this::residual);
    }

    private double residual(Cluster group) {
        return group.sum()
                .subtract(sum.multiply(BigDecimal.valueOf(group.people())).divide(BigDecimal.valueOf(n), Sample.EXACT))
                .doubleValue();
    }

    private double share(Cluster group) {
        return (double) group.people() / n;
    }

    private double rest(Cluster group) {
        return 1 - share(group);
    }

    private double squaredSizes() {
        return clusters.stream()
                .mapToDouble(g -> (double) g.people() * g.people())
                .sum();
    }
}
