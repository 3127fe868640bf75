package org.alongside.common.imports;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Counts fates, and puts all of them into one short word: two runs with the same word said the same of every row. */
final class Tally {
    private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    private final MessageDigest digest;
    private int rows;

    Tally() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(List<Fate> fates) {
        for (var fate : fates) {
            rows++;
            counts.merge(fate.outcome(), 1, Integer::sum);
            digest.update(fate.toString().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
    }

    int rows() {
        return rows;
    }

    int of(Outcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    /** Asked for once, after the last row. */
    String fingerprint() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
