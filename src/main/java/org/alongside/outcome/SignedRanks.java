package org.alongside.outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Wilcoxon’s (1945) signed-rank test of changes, as {@code wilcox.test(d)} in R: who did not change is left out, tied
 * sizes share the mean of their ranks. Works on counts, so that a million people cost no more than their distinct
 * changes. n = 0: {@code no_complete_pairs}; nobody changed: {@code all_differences_zero}; one who changed: V is 0 or 1
 * and p = 1; everybody alike: defined.
 */
public final class SignedRanks {
    /** R lists all outcomes below it. */
    private static final int FEW = 50;

    /** Here listing takes about a second. */
    private static final int MOST = 1000;

    /** Changes of one size. */
    private record Size(long down, long up, double rank) {
        long people() {
            return down + up;
        }
    }

    private final List<Size> sizes = new ArrayList<>();
    private final long zeros;
    private final long m;

    SignedRanks(Sample changes) {
        var bySize = new TreeMap<Double, long[]>();
        var unchanged = 0L;
        for (var i = 0; i < changes.distinct(); i++) {
            var change = changes.value(i);
            if (change == 0) {
                unchanged = changes.count(i);
            } else {
                bySize.computeIfAbsent(Math.abs(change), size -> new long[2])[change > 0 ? 1 : 0] += changes.count(i);
            }
        }
        zeros = unchanged;
        var before = 0L;
        for (var count : bySize.values()) {
            var people = count[0] + count[1];
            sizes.add(new Size(count[0], count[1], before + (people + 1) / 2.0));
            before += people;
        }
        m = before;
    }

    /** People who changed: those whose ranks are summed. */
    public long changed() {
        return m;
    }

    /** Whether some changed by the same amount, up or down. */
    public boolean hasTies() {
        return sizes.stream().anyMatch(size -> size.people() > 1);
    }

    /** Whether somebody did not change. */
    public boolean hasZeros() {
        return zeros > 0;
    }

    /** V, the sum of the ranks of those whose score rose. */
    public Figure<Double> v() {
        return defined(this::up);
    }

    /** The sum of the ranks of those whose score fell, m(m + 1)/2 − V. */
    public Figure<Double> down() {
        return defined(() -> all() - up());
    }

    /** (V − down)/(V + down), from −1 to 1 (Kerby 2014). */
    public Figure<Double> rankBiserial() {
        return defined(() -> (2 * up() - all()) / all());
    }

    /** z without continuity correction; variance m(m + 1)(2m + 1)/24 − Σ(t³ − t)/48 over sizes shared by t people. */
    public Figure<Double> z() {
        return defined(() -> (up() - all() / 2) / sigma());
    }

    /** As R chooses: exact if fewer than 50 changed, none alike, and nobody stayed the same; else normal, corrected. */
    public Figure<PValue> p() {
        return isExact() ? pExact() : pNormal();
    }

    /** Whether {@link #p()} is the exact one. */
    public boolean isExact() {
        return m < FEW && !hasTies() && !hasZeros();
    }

    /** Normal approximation with continuity correction ½. */
    public Figure<PValue> pNormal() {
        return defined(() -> {
            var distance = Math.abs(up() - all() / 2);
            return StandardNormal.twoSided(Math.max(0, distance - 0.5) / sigma());
        });
    }

    /** Normal approximation without continuity correction. */
    public Figure<PValue> pNormalUncorrected() {
        return z().map(StandardNormal::twoSided);
    }

    /**
     * Exact, given the ranks, by the shift algorithm of Streitberg and Röhmel (1986); with ties too. More than 1000 who
     * changed: {@code too_many_for_exact}.
     */
    public Figure<PValue> pExact() {
        return m > MOST ? Figure.undefined(Reason.TOO_MANY_FOR_EXACT) : defined(this::exact);
    }

    /** Pratt’s (1959) variant: who did not change takes the lowest ranks, which are then dropped; normal. */
    public Figure<PValue> pPratt() {
        return defined(() -> {
            var distance = 0.0;
            var variance = 0.0;
            for (var size : sizes) {
                var rank = size.rank() + zeros;
                distance += (size.up() - size.down()) * rank;
                variance += size.people() * rank * rank;
            }
            return StandardNormal.twoSided(distance / Math.sqrt(variance));
        });
    }

    private <T> Figure<T> defined(Supplier<T> statistic) {
        if (m == 0) {
            return Figure.undefined(zeros == 0 ? Reason.NO_COMPLETE_PAIRS : Reason.ALL_DIFFERENCES_ZERO);
        }
        return Figure.of(statistic.get());
    }

    private double up() {
        return sizes.stream().mapToDouble(size -> size.up() * size.rank()).sum();
    }

    private double all() {
        return m * (m + 1.0) / 2;
    }

    private double sigma() {
        var ties = sizes.stream()
                .mapToDouble(size -> (double) size.people() * size.people() * size.people() - size.people())
                .sum();
        return Math.sqrt(m * (m + 1.0) * (2 * m + 1.0) / 24 - ties / 48);
    }

    /** The chance of each sum of ranks, doubled to be whole, grows by one person at a time. */
    private PValue exact() {
        var chance = new double[(int) (m * (m + 1)) + 1];
        chance[0] = 1;
        var reached = 0;
        for (var size : sizes) {
            var step = (int) Math.rint(2 * size.rank());
            for (var person = 0; person < size.people(); person++) {
                reached += step;
                for (var sum = reached; sum >= 0; sum--) {
                    chance[sum] = (chance[sum] + (sum >= step ? chance[sum - step] : 0)) / 2;
                }
            }
        }
        var smaller = (int) Math.rint(2 * Math.min(up(), all() - up()));
        var tail = 0.0;
        for (var sum = 0; sum <= smaller; sum++) {
            tail += chance[sum];
        }
        return new PValue(Math.min(0, Math.log10(2 * tail)));
    }
}
