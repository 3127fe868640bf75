package org.alongside.actionplan;

import java.util.Optional;

/** How a step went, said at a tea round. Whoever passes says nothing, so there is no such mark. */
public enum TeaMark {
    DONE,
    MOVED_ON,
    STUCK;

    /** What becomes of the step in its owner’s plan; one that is stuck is still to do. */
    Optional<StepState> state() {
        return switch (this) {
            case DONE -> Optional.of(StepState.DONE);
            case MOVED_ON -> Optional.of(StepState.MOVED_ON);
            case STUCK -> Optional.empty();
        };
    }
}
