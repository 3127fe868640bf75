package org.alongside.outcome;

import org.alongside.outcome.Cell.Reached;
import org.jspecify.annotations.Nullable;

/**
 * The men of one cohort at two waves, counted by age and by their pair of scores: what is kept grows with how many pairs
 * of scores there are, and not with the men.
 */
final class CohortTally {
    static final int REACHED = Reached.values().length;
    /** Left early or not, how far at both waves. */
    static final int WAYS = 2 * REACHED * REACHED;
    /** And whether there is a score then. */
    static final int KINDS = WAYS * 4;

    private static final int BANDS = AgeBand.values().length;

    private final int parts;
    private final long[][] men = new long[BANDS][WAYS];
    private final @Nullable PairCounter[][][] pairs;

    CohortTally(int parts) {
        this.parts = parts;
        pairs = new PairCounter[BANDS][parts][KINDS];
    }

    void add(ManRow man) {
        var way = ((man.leftEarly() ? 1 : 0) * REACHED + man.earlierReached()) * REACHED + man.laterReached();
        men[man.band()][way]++;
        for (var part = 0; part < parts; part++) {
            var kind = way * 4 + (man.hasEarlier(part) ? 2 : 0) + (man.hasLater(part) ? 1 : 0);
            var counter = pairs[man.band()][part][kind];
            if (counter == null) {
                counter = new PairCounter();
                pairs[man.band()][part][kind] = counter;
            }
            counter.add(PairCounter.pair(man.earlier(part), man.later(part)));
        }
    }

    static boolean isPair(int kind) {
        return (kind & 3) == 3;
    }

    long men(AgeBand band, int way) {
        return men[band.ordinal()][way];
    }

    /** Null: there is nobody. A pair of stored scores is one number; 0 stands where there is no score. */
    @Nullable
    PairCounter pairs(AgeBand band, int part, int kind) {
        return pairs[band.ordinal()][part][kind];
    }

    /** In numbers of the computer’s, about. */
    int size() {
        var size = BANDS * (WAYS + parts * KINDS);
        for (var band : pairs) {
            for (var part : band) {
                for (var counter : part) {
                    size += counter == null ? 0 : counter.size();
                }
            }
        }
        return size;
    }
}
