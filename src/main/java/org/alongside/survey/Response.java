package org.alongside.survey;

import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.alongside.cohort.CohortId;
import org.jspecify.annotations.Nullable;

/**
 * One man’s answers to one instrument at one wave, as far as its rules need to know. An imported response is finished
 * from the start, so that it counts; when the man answers a question that the import left blank it is reopened until he
 * finishes it, and goes on counting.
 */
record Response(
        ResponseId id,
        InstrumentId instrumentId,
        CohortId cohortId,
        Wave wave,
        Mode mode,
        @Nullable Instant finishedAt,
        @Nullable Instant reopenedAt) {

    enum Mode {
        OWN_PHONE,
        SHARED_TABLET,
        READ_ALOUD,
        PAPER,
        IMPORTED
    }

    /** Whether the man has something left to do, given whether any question has neither an answer nor a skip. */
    boolean isWaiting(boolean hasBlanks) {
        return finishedAt == null || reopenedAt != null || (mode == Mode.IMPORTED && hasBlanks);
    }

    /**
     * Whether an answer tapped then is taken: late ones are, of what was begun in time and not finished before. What an
     * import left blank he may answer while the wave {@code isOpen}.
     */
    boolean takes(Instant at, boolean hasBlanks, BooleanSupplier isOpen) {
        if (finishedAt == null || reopenedAt != null) {
            return true;
        }
        return mode == Mode.IMPORTED ? hasBlanks && isOpen.getAsBoolean() : at.isBefore(finishedAt);
    }

    boolean mustBeReopened() {
        return mode == Mode.IMPORTED && finishedAt != null && reopenedAt == null;
    }
}
