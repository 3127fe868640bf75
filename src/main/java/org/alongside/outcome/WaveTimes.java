package org.alongside.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.alongside.survey.Wave;

/** When the waves of a path are, in weeks since the start: the end after so many weeks, the others months after the end. */
record WaveTimes(List<Wave> waves, int weeksToEnd) {
    private static final double WEEKS_A_MONTH = 365.25 / 12 / 7;

    private long[] weeks() {
        return waves.stream()
                .mapToLong(wave -> switch (wave) {
                    case BASELINE -> 0;
                    case END -> weeksToEnd;
                    case FOLLOW_UP_3M -> weeksToEnd + 13L;
                    case FOLLOW_UP_6M -> weeksToEnd + 26L;
                    case FOLLOW_UP_12M -> weeksToEnd + 52L;
                })
                .toArray();
    }

    String[] codes() {
        return waves.stream().map(Wave::code).toArray(String[]::new);
    }

    /** Whole numbers: each wave’s distance from the mean time, times the number of waves. */
    Long[] weights() {
        var weeks = weeks();
        var sum = Arrays.stream(weeks).sum();
        return Arrays.stream(weeks).mapToObj(week -> week * weeks.length - sum).toArray(Long[]::new);
    }

    /** A slope by least squares is Σ(t − t̄)s / Σ(t − t̄)²: what the sum of weighted scores is divided by. */
    double divisor(int unit) {
        var squares = Arrays.stream(weights()).mapToDouble(w -> (double) w * w).sum();
        return squares / waves.size() * unit;
    }

    /** Counts men by their slope. */
    static final class Slopes {
        private final WaveTimes times;
        private final int unit;
        private final TreeMap<Double, Long> counted = new TreeMap<>();
        private final double[] sums;
        private long men;

        Slopes(WaveTimes times, int unit) {
            this.times = times;
            this.unit = unit;
            sums = new double[times.waves().size()];
        }

        void add(long numerator, long people, long[] scores) {
            men += people;
            counted.merge(numerator * WEEKS_A_MONTH / times.divisor(unit) + 0.0, people, Long::sum);
            for (var i = 0; i < sums.length; i++) {
                sums[i] += scores[i];
            }
        }

        /** Empty if nobody has every wave. */
        Optional<CloserLook.PartPath> path(String part) {
            return men == 0
                    ? Optional.empty()
                    : Optional.of(new CloserLook.PartPath(
                            part,
                            Arrays.stream(sums)
                                    .mapToObj(sum -> sum / men / unit)
                                    .toList(),
                            new OneSample(new Sample(counted))));
        }
    }
}
