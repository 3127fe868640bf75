package org.alongside.common.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One file that somebody brings in, and what has become of it so far. */
public record ImportRun(
        ImportId id,
        String kind,
        UUID subject,
        UUID account,
        UUID askedBy,
        String fileName,
        @Nullable String sheet,
        List<String> headings,
        List<String> mapping,
        Map<String, String> choices,
        ImportState state,
        Counts counts,
        @Nullable String fingerprint,
        List<Sentence> problems,
        Instant createdAt,
        @Nullable Instant importedAt) {
    public static final Duration CAN_BE_UNDONE = Duration.ofDays(30);
    /** Rows name people, so they are kept as briefly as is of use: those of a file, and what is said of each of them. */
    public static final Duration ROWS_ARE_KEPT = Duration.ofDays(7);

    /** Rows below the headings, and how many of them had which fate; {@code done} is how far the present work is. */
    public record Counts(int inFile, int done, int imported, int partly, int skipped, int refused) {
        public int of(Outcome outcome) {
            return switch (outcome) {
                case IMPORTED -> imported;
                case PARTLY -> partly;
                case SKIPPED -> skipped;
                case REFUSED -> refused;
            };
        }

        /** How many rows come in, in whole or in part. */
        public int comingIn() {
            return imported + partly;
        }
    }

    public boolean canBeUndone(Instant now) {
        return state == ImportState.DONE && importedAt != null && now.isBefore(importedAt.plus(CAN_BE_UNDONE));
    }

    Columns columns() {
        return new Columns(headings, mapping);
    }
}
