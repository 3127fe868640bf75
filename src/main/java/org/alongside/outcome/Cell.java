package org.alongside.outcome;

import java.time.LocalDate;
import org.alongside.outcome.Missing.Got;
import org.jspecify.annotations.Nullable;

/**
 * So many men who had the same two scores of a part, in stored units: all that any paired statistic needs, and no more
 * of them than there are pairs of scores, however many men there are. Part 0 is the men themselves, by age.
 */
record Cell(
        int part,
        AgeBand band,
        boolean leftEarly,
        Reached earlierReached,
        Reached laterReached,
        @Nullable Integer earlier,
        @Nullable Integer later,
        long men,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {
    /** How far somebody came with all questions at a wave; in the order of the numbers in the SQL. */
    enum Reached {
        NOTHING,
        BEGUN,
        FINISHED
    }

    boolean isPair() {
        return earlier != null && later != null;
    }

    Got earlierGot() {
        return got(earlierReached, earlier);
    }

    Got laterGot() {
        return got(laterReached, later);
    }

    private static Got got(Reached reached, @Nullable Integer score) {
        return switch (reached) {
            case NOTHING -> Got.NOT_STARTED;
            case BEGUN -> Got.NOT_FINISHED;
            case FINISHED -> score == null ? Got.LEFT_OUT : Got.COMPLETE;
        };
    }
}
