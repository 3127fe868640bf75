package org.alongside.outcome;

import java.util.Map;
import java.util.TreeMap;

/**
 * The scores of one wave, in points. With n = 0 all are {@code no_complete_pairs}; with n = 1 the SD (divisor n − 1) is
 * {@code n_less_than_2}; when all scores are equal it is exactly 0.
 */
public record WaveScores(int n, Figure<Double> mean, Figure<Double> median, Figure<Double> sd) {
    /** So many people with each score, in points. */
    public static WaveScores ofCounted(Map<Double, Long> scores) {
        return of(new Sample(new TreeMap<>(scores)));
    }

    static WaveScores of(Sample scores) {
        return new WaveScores(scores.n(), scores.mean(), scores.median(), scores.sd());
    }
}
