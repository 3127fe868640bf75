package org.alongside.outcome;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import org.alongside.cohort.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * One man as PostgreSQL’s binary COPY tells him: place, left early, how far at both waves, age band, when he answered,
 * and both waves’ scores. One object is filled again and again.
 */
final class ManRow {
    /** Where the fields begin: after their number, each after its length. */
    private static final long EPOCH = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private static final int MICROS = 1_000_000;
    private static final int HEADER_OF_ARRAY = 20;

    /** A cohort, where its days are counted, and what has changed in it lately. */
    record Place(CohortId cohort, ZoneId zone, String changes) {}

    private final int[][] scores;
    private final boolean[][] has;
    private int place;
    private int kind;
    private int band;
    private long first;
    private long last;
    private boolean known;

    ManRow(int parts) {
        scores = new int[2][parts];
        has = new boolean[2][parts];
    }

    /** False: this is the end of the data. */
    boolean read(ByteBuffer row) {
        if (row.getShort() < 0) {
            return false;
        }
        place = integer(row);
        kind = integer(row);
        band = integer(row);
        known = row.getInt() > 0;
        first = known ? row.getLong() : 0;
        last = row.getInt() > 0 ? row.getLong() : 0;
        scores(row, 0);
        scores(row, 1);
        return true;
    }

    private static int integer(ByteBuffer row) {
        row.getInt();
        return row.getInt();
    }

    private void scores(ByteBuffer row, int wave) {
        Arrays.fill(has[wave], false);
        Arrays.fill(scores[wave], 0);
        if (row.getInt() < 0) {
            return;
        }
        row.position(row.position() + HEADER_OF_ARRAY);
        for (var part = 0; part < has[wave].length; part++) {
            if (row.getInt() > 0) {
                scores[wave][part] = row.getInt();
                has[wave][part] = true;
            }
        }
    }

    int place() {
        return place;
    }

    boolean leftEarly() {
        return kind >= 9;
    }

    int earlierReached() {
        return kind % 9 / 3;
    }

    int laterReached() {
        return kind % 3;
    }

    int band() {
        return band;
    }

    boolean hasEarlier(int part) {
        return has[0][part];
    }

    boolean hasLater(int part) {
        return has[1][part];
    }

    /** 0 where there is none. */
    int earlier(int part) {
        return scores[0][part];
    }

    /** 0 where there is none. */
    int later(int part) {
        return scores[1][part];
    }

    /** Widens the first and the last time by his own, if it is known. */
    void window(long[] ends) {
        if (known) {
            ends[0] = Math.min(ends[0], first);
            ends[1] = Math.max(ends[1], last);
        }
    }

    /** Of a time as it was told; null: nobody’s is known. */
    static @Nullable Instant at(long micros) {
        return micros == Long.MAX_VALUE || micros == Long.MIN_VALUE
                ? null
                : Instant.ofEpochSecond(EPOCH + Math.floorDiv(micros, MICROS));
    }
}
