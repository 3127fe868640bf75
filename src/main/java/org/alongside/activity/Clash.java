package org.alongside.activity;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A session that would be at the same time as one that is there already.
 *
 * @param at when the new one would begin
 * @param who or what cannot be in two sessions at once: the facilitator’s name, or empty
 * @param ours whether the other session may be named; one of a project that is not one’s own may not
 */
public record Clash(
        Instant at,
        Kind kind,
        String who,
        boolean ours,
        String activity,
        String cohort,
        Instant startsAt,
        ZoneId zone) {

    public enum Kind {
        COHORT,
        FACILITATOR,
        PLACE
    }
}
