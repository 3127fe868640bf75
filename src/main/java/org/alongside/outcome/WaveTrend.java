package org.alongside.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * The straight path over three waves or more: each person’s slope by least squares against the time of the waves, then
 * their mean as one sample (Rowell and Walters 1976). Only people with every wave. In points a unit of time.
 */
public final class WaveTrend {
    /** So many people with these scores, one a wave. */
    public record Path(List<Double> scores, long people) {
        public Path {
            scores = List.copyOf(scores);
        }
    }

    private WaveTrend() {}

    /**
     * n = 0: {@code no_complete_pairs}; n = 1: a mean only; everybody the same slope: {@code zero_variance}.
     *
     * @param times of the waves, in order, at least two of them different
     */
    public static OneSample of(double[] times, List<Path> paths) {
        var middle = Arrays.stream(times).average().orElse(0);
        var squares = Arrays.stream(times).map(t -> (t - middle) * (t - middle)).sum();
        var slopes = new TreeMap<Double, Long>();
        for (var path : paths) {
            var products = 0.0;
            for (var i = 0; i < times.length; i++) {
                products += (times[i] - middle) * path.scores().get(i);
            }
            // equal slopes may differ in the last binary digit
            slopes.merge(Math.rint(products / squares * 1e12) / 1e12 + 0.0, path.people(), Long::sum);
        }
        return new OneSample(new Sample(slopes));
    }
}
