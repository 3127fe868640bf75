package org.alongside.cohort;

import java.util.Set;

/** How far a man’s enrolment has come. */
public enum Stage {
    REFERRED,
    INVITED,
    WAITING,
    ACTIVE,
    COMPLETED,
    DECLINED,
    WITHDRAWN;

    /** Whether an enrolment at this stage may go on to the next. */
    public boolean canBecome(Stage next) {
        return switch (this) {
            case REFERRED -> Set.of(INVITED, WAITING, DECLINED, WITHDRAWN).contains(next);
            case INVITED -> Set.of(ACTIVE, WAITING, DECLINED, WITHDRAWN).contains(next);
            case WAITING -> Set.of(INVITED, ACTIVE, DECLINED, WITHDRAWN).contains(next);
            case ACTIVE -> Set.of(COMPLETED, WITHDRAWN).contains(next);
            case DECLINED, WITHDRAWN -> Set.of(INVITED, ACTIVE).contains(next);
            case COMPLETED -> false;
        };
    }
}
