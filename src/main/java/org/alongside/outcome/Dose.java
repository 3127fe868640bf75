package org.alongside.outcome;

import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * Change against sessions attended: an association, never a cause. n = 0: {@code no_complete_pairs}; n = 1: {@code
 * n_less_than_2}; n = 2: {@code n_less_than_3} for tests and intervals; everybody attended as often, or changed alike:
 * {@code zero_variance}. Ties share the mean of their ranks.
 */
public final class Dose {
    private static final double TAIL = 0.025;

    /** So many people who attended so often and changed by so much. */
    public record Point(double attended, double change, long people) {}

    private final List<Point> points;

    private Dose(Collection<Point> points) {
        this.points = List.copyOf(points);
    }

    public static Dose of(Collection<Point> points) {
        return new Dose(points);
    }

    public int n() {
        return Math.toIntExact(points.stream().mapToLong(Point::people).sum());
    }

    /** The fewest sessions that anybody attended; of nobody, 0. */
    public int fewest() {
        return (int) points.stream().mapToDouble(Point::attended).min().orElse(0);
    }

    /** The most sessions that anybody attended; of nobody, 0. */
    public int most() {
        return (int) points.stream().mapToDouble(Point::attended).max().orElse(0);
    }

    /** Spearman’s (1904) ρ: Pearson’s correlation of the midranks. */
    public Figure<Double> rho() {
        return varying(1).map(all -> {
            var attended = sample(Point::attended).midranks();
            var change = sample(Point::change).midranks();
            return Correlation.of(points.stream()
                    .map(p -> new Correlation.Point(
                            attended.getOrDefault(p.attended() + 0.0, 0.0),
                            change.getOrDefault(p.change() + 0.0, 0.0),
                            p.people()))
                    .toList());
        });
    }

    /** By t = ρ√((n − 2)/(1 − ρ²)), as {@code cor.test(exact = FALSE)} in R. A perfect order: the smallest p there is. */
    public Figure<PValue> rhoP() {
        return varying(2)
                .then(all -> rho().map(rho -> new StudentT(n() - 2)
                        .twoSided(rho * Math.sqrt((n() - 2) / Math.max(Double.MIN_NORMAL, 1 - rho * rho)))));
    }

    /** tanh(artanh ρ ± 1.96 √((1 + ρ²/2)/(n − 3))) (Bonett and Wright 2000). n = 3: {@code n_less_than_4}. */
    public Figure<Interval> rhoInterval() {
        return varying(2)
                .then(all -> n() < 4
                        ? Figure.undefined(Reason.N_LESS_THAN_4)
                        : rho().map(rho -> {
                            var half = StandardNormal.UPPER * Math.sqrt((1 + rho * rho / 2) / (n() - 3));
                            var middle = Math.log((1 + rho) / (1 - rho)) / 2;
                            return Math.abs(rho) == 1
                                    ? new Interval(rho, rho)
                                    : new Interval(Math.tanh(middle - half), Math.tanh(middle + half));
                        }));
    }

    /** The straight line by least squares, {@code lm(change ~ attended)} in R. */
    public Figure<Line> line() {
        return varying(2).map(all -> {
            var error = Math.sqrt(all.residualSquares() / (n() - 2) / (all.sxx().doubleValue() / n()));
            var explained = 1 - all.residualSquares() / (all.syy().doubleValue() / n());
            return new Line(
                    all.intercept(),
                    all.slope(),
                    error,
                    explained,
                    n(),
                    all.meanX(),
                    all.sxx().doubleValue() / n(),
                    all.residualSquares() / (n() - 2));
        });
    }

    /**
     * change = intercept + slope × attended: points, and points a session. {@code explained} is R², from 0 to 1;
     * {@code squares} the squared deviations of attendance, {@code leftOver} the variance about the line.
     */
    public record Line(
            double intercept,
            double slope,
            double error,
            double explained,
            int n,
            double meanAttended,
            double squares,
            double leftOver) {
        /** Everybody on the line: {@code zero_variance}. */
        public Figure<Double> t() {
            return tested(se -> slope / se);
        }

        public Figure<PValue> p() {
            return t().map(t -> new StudentT(n - 2).twoSided(t));
        }

        /** 95% interval of the slope. */
        public Figure<Interval> interval() {
            return tested(se -> around(slope, se));
        }

        /** 95% interval of the line itself at so many sessions (Draper and Smith 1998, 3.1). */
        public Interval at(double attended) {
            return around(
                    intercept + slope * attended,
                    Math.sqrt(leftOver * (1.0 / n + Math.pow(attended - meanAttended, 2) / squares)));
        }

        private Interval around(double value, double se) {
            var half = new StudentT(n - 2).upperQuantile(TAIL) * se;
            return new Interval(value - half, value + half);
        }

        private <T> Figure<T> tested(Function<Double, T> statistic) {
            return error > 0 ? Figure.of(statistic.apply(error)) : Figure.undefined(Reason.ZERO_VARIANCE);
        }
    }

    private Sample sample(ToDoubleFunction<Point> number) {
        var counted = new TreeMap<Double, Long>();
        points.forEach(p -> counted.merge(number.applyAsDouble(p) + 0.0, p.people(), Long::sum));
        return new Sample(counted);
    }

    private Figure<Correlation> varying(int above) {
        var n = n();
        if (n <= above) {
            return Figure.undefined(
                    n == 0 ? Reason.NO_COMPLETE_PAIRS : n == 1 ? Reason.N_LESS_THAN_2 : Reason.N_LESS_THAN_3);
        }
        var sums = new Correlation(points.stream()
                .map(p -> new Correlation.Point(p.attended(), p.change(), p.people()))
                .toList());
        return sums.sxx().signum() == 0 || sums.syy().signum() == 0
                ? Figure.undefined(Reason.ZERO_VARIANCE)
                : Figure.of(sums);
    }
}
