package org.alongside.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether something tapped on a phone takes effect, however late and in whatever order it arrives: of one person’s taps
 * the latest stays, and nobody overwrites what somebody else has set without having seen it.
 */
enum LastWord {
    STANDS,
    /** His own later tap stands, or has been changed by somebody who saw that. */
    IS_OUTDATED,
    /** There is nothing to change: somebody else has said the same. */
    IS_SAID_ALREADY,
    /** Somebody else has set another value that he had not seen. */
    IS_CONTRADICTED;

    /** What is set now: by whom, and the number of that change. */
    record Standing(String value, UUID by, long change) {}

    /** What was tapped: by whom, when by his phone’s clock, and the number of the change that he saw then. */
    record Tapped(String value, UUID by, long phoneAt, long saw) {}

    /** {@code latestOfHis}: the phone’s time of his latest tap that took effect; negative if none did. */
    static LastWord of(Tapped tapped, @Nullable Standing standing, long latestOfHis) {
        // whoever has seen what stands is later than it, whatever his phone’s clock says
        if (standing == null || standing.change() == tapped.saw()) {
            return STANDS;
        }
        if (tapped.phoneAt() < latestOfHis) {
            return IS_OUTDATED;
        }
        if (standing.by().equals(tapped.by())) {
            return STANDS;
        }
        return standing.value().equals(tapped.value()) ? IS_SAID_ALREADY : IS_CONTRADICTED;
    }
}
