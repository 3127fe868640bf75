package org.alongside.outcome;

/** The median of all means of two changes, a change with itself included (Hodges and Lehmann 1963). */
final class HodgesLehmann {
    private final Sample changes;
    private final long[] upTo;

    private HodgesLehmann(Sample changes) {
        this.changes = changes;
        upTo = new long[changes.distinct()];
        var before = 0L;
        for (var i = 0; i < upTo.length; i++) {
            before += changes.count(i);
            upTo[i] = before;
        }
    }

    /** Without listing the n(n + 1)/2 means: see {@link #sum}. n = 0: {@code no_complete_pairs}; n = 1: that change. */
    static Figure<Double> of(Sample changes) {
        if (changes.n() == 0) {
            return Figure.undefined(Reason.NO_COMPLETE_PAIRS);
        }
        var n = (long) changes.n();
        var pairs = n * (n + 1) / 2;
        var search = new HodgesLehmann(changes);
        return Figure.of((search.sum((pairs + 1) / 2) / 2 + search.sum(pairs / 2 + 1) / 2) / 2);
    }

    /**
     * The sum of two changes that is the {@code wanted}th smallest, by halving the doubles between the smallest and
     * the largest: each of at most 64 steps counts, in one walk over the distinct changes, how many sums are as small.
     */
    private double sum(long wanted) {
        var low = position(2 * changes.value(0));
        var high = position(2 * changes.value(changes.distinct() - 1));
        while (low < high) {
            var middle = Math.floorDiv(low, 2) + Math.floorDiv(high, 2) + (low & high & 1);
            if (countUpTo(value(middle)) >= wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return value(low);
    }

    /** Pairs, each once and a change with itself too, whose sum is at most this. */
    private long countUpTo(double sum) {
        var both = 0L;
        var same = 0L;
        var j = changes.distinct() - 1;
        for (var i = 0; i < changes.distinct(); i++) {
            while (j >= 0 && changes.value(i) + changes.value(j) > sum) {
                j--;
            }
            both += changes.count(i) * (j < 0 ? 0 : upTo[j]);
            same += j >= i ? changes.count(i) : 0;
        }
        return (both + same) / 2;
    }

    /** Doubles in their order as whole numbers. */
    private static long position(double value) {
        var bits = Double.doubleToLongBits(value + 0.0);
        return bits >= 0 ? bits : Long.MIN_VALUE - bits;
    }

    private static double value(long position) {
        return Double.longBitsToDouble(position >= 0 ? position : Long.MIN_VALUE - position);
    }
}
