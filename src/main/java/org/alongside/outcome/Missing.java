package org.alongside.outcome;

import java.util.Map;

/** How many got how far with a part at each wave, of everybody who took part, and how many of those without a pair left early. */
public record Missing(Map<Got, Integer> earlier, Map<Got, Integer> later, int leftEarly) {
    /** How far somebody got with a part at a wave. */
    public enum Got {
        COMPLETE,
        /** Finished the questions, and left out at least one of this part. */
        LEFT_OUT,
        NOT_FINISHED,
        NOT_STARTED
    }
}
