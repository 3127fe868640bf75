package org.alongside.outcome;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import org.alongside.cohort.CohortId;
import org.alongside.outcome.Cell.Reached;
import org.jspecify.annotations.Nullable;

/**
 * One man as PostgreSQL’s binary COPY tells him: his cohort; left early, how far at both waves and age band in one number;
 * when he answered and his scores at both waves. One object is filled again and again.
 */
final class ManRow {
    private static final long EPOCH = Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();

    private static final int MICROS = 1_000_000;
    private static final int HEADER_OF_ARRAY = 20;
    private static final int LENGTH_IN_ARRAY = 12;
    /** The age band is below it. */
    private static final int KIND = 8;
    /** From here on, of one who left early. */
    private static final int LEFT = 9;

    private static final int FINISHED = Reached.FINISHED.ordinal();

    private static final UUID NOBODYS = new UUID(0, 0);

    /** A cohort, where its days are counted, and what has changed in it lately. */
    record Place(CohortId cohort, ZoneId zone, String changes) {}

    private final int[][] scores;
    private final boolean[][] has;
    private UUID cohort = NOBODYS;
    private int kind;
    private int band;
    private final long[] times = new long[2];
    private final boolean[] known = new boolean[2];

    ManRow(int parts) {
        scores = new int[2][parts];
        has = new boolean[2][parts];
    }

    /** False: this is the end of the data. */
    boolean read(ByteBuffer row) {
        if (row.getShort() < 0) {
            return false;
        }
        cohort(row);
        row.getInt();
        var both = row.getInt();
        kind = both / KIND;
        band = both % KIND;
        time(row, 0, earlierReached());
        time(row, 1, laterReached());
        scores(row);
        return true;
    }

    /** Men of one cohort often come together. */
    private void cohort(ByteBuffer row) {
        row.getInt();
        var high = row.getLong();
        var low = row.getLong();
        if (high != cohort.getMostSignificantBits() || low != cohort.getLeastSignificantBits()) {
            cohort = new UUID(high, low);
        }
    }

    /** Each field comes after its length; what he did elsewhere is told too, and not taken. */
    private void time(ByteBuffer row, int wave, int reached) {
        var told = row.getInt() > 0;
        times[wave] = told ? row.getLong() : 0;
        known[wave] = told && reached > 0;
    }

    /** In one array, those of the earlier wave first; where there are those of one wave only, he is in it or in neither. */
    private void scores(ByteBuffer row) {
        for (var wave = 0; wave < 2; wave++) {
            Arrays.fill(has[wave], false);
            Arrays.fill(scores[wave], 0);
        }
        var length = row.getInt();
        if (length <= HEADER_OF_ARRAY) {
            row.position(row.position() + Math.max(length, 0));
            return;
        }
        row.position(row.position() + LENGTH_IN_ARRAY);
        var parts = has[0].length;
        var told = row.getInt();
        row.getInt();
        if (told == 2 * parts || earlierReached() > 0) {
            scores(row, 0, earlierReached() == FINISHED);
        }
        if (told == 2 * parts || earlierReached() == 0) {
            scores(row, 1, laterReached() == FINISHED);
        }
    }

    private void scores(ByteBuffer row, int wave, boolean count) {
        for (var part = 0; part < has[wave].length; part++) {
            if (row.getInt() > 0) {
                var score = row.getInt();
                scores[wave][part] = count ? score : 0;
                has[wave][part] = count;
            }
        }
    }

    UUID cohort() {
        return cohort;
    }

    boolean leftEarly() {
        return kind >= LEFT;
    }

    int earlierReached() {
        return kind % LEFT / 3;
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
        for (var wave = 0; wave < known.length; wave++) {
            if (known[wave]) {
                ends[0] = Math.min(ends[0], times[wave]);
                ends[1] = Math.max(ends[1], times[wave]);
            }
        }
    }

    /** Of a time as it was told; null: nobody’s is known. */
    static @Nullable Instant at(long micros) {
        return micros == Long.MAX_VALUE || micros == Long.MIN_VALUE
                ? null
                : Instant.ofEpochSecond(EPOCH + Math.floorDiv(micros, MICROS));
    }
}
