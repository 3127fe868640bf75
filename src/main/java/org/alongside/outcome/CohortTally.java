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

    private static final int LATER = 1;
    private static final int EARLIER = 2;
    private static final int BOTH = EARLIER + LATER;
    private static final int EVERY_PART = BOTH + 1;
    private static final int SCORES = EVERY_PART + 1;

    /** And which scores there are: none, the later, the earlier, both, or both with those of all other parts. */
    static final int KINDS = WAYS * SCORES;

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
            var kind = way * SCORES + scores(man, part);
            var counter = pairs[man.band()][part][kind];
            if (counter == null) {
                counter = new PairCounter();
                pairs[man.band()][part][kind] = counter;
            }
            counter.add(PairCounter.pair(man.earlier(part), man.later(part)));
        }
    }

    private static int scores(ManRow man, int part) {
        return man.hasEveryPart()
                ? EVERY_PART
                : (man.hasEarlier(part) ? EARLIER : 0) + (man.hasLater(part) ? LATER : 0);
    }

    static int way(int kind) {
        return kind / SCORES;
    }

    static boolean hasEarlier(int kind) {
        return kind % SCORES >= EARLIER;
    }

    static boolean hasLater(int kind) {
        return kind % SCORES == LATER || isPair(kind);
    }

    static boolean isPair(int kind) {
        return kind % SCORES >= BOTH;
    }

    /** Of men who have every score at both waves. */
    static boolean isOfEveryPart(int kind) {
        return kind % SCORES == EVERY_PART;
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
