package org.alongside.outcome;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.alongside.cohort.CohortId;
import org.alongside.outcome.Cell.Reached;

/**
 * One man as PostgreSQL’s binary COPY tells him: his cohort; left early, how far at both waves and age in one number;
 * his scores at both waves. One object is filled again and again.
 */
final class ManRow {
    private static final int HEADER_OF_ARRAY = 20;
    private static final int LENGTH_IN_ARRAY = 12;
    /** More than anybody’s age; what is not known comes as 0. */
    static final int AGES = 128;
    /** From here on, of one who left early. */
    private static final int LEFT = 9;

    private static final int FINISHED = Reached.FINISHED.ordinal();

    /** By age: looked up here, because comparing it with each band takes the database longer. */
    private static final int[] BANDS = IntStream.range(0, AGES)
            .map(age -> AgeBand.of(Optional.of(age).filter(known -> known > 0)).ordinal())
            .toArray();

    private static final UUID NOBODYS = new UUID(0, 0);

    /** A cohort, and what has changed in it lately. */
    record Place(CohortId cohort, String changes) {}

    private final int[][] scores;
    private final boolean[][] has;
    private UUID cohort = NOBODYS;
    private int kind;
    private int band;
    /** So many scores there are at both waves. */
    private int found;

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
        kind = both / AGES;
        band = BANDS[both % AGES];
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

    /** In one array, those of the earlier wave first, of which what he did elsewhere is not taken; where there are those of one wave only, he is in it or in neither. */
    private void scores(ByteBuffer row) {
        for (var wave = 0; wave < 2; wave++) {
            Arrays.fill(has[wave], false);
            Arrays.fill(scores[wave], 0);
        }
        found = 0;
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
                found += count ? 1 : 0;
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

    /** At both waves. */
    boolean hasEveryPart() {
        return found == 2 * has[0].length;
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
}
