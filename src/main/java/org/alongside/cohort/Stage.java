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

    /** Whether an enrolment at this stage may go on to the next; the database keeps the same table. */
    public boolean canBecome(Stage next) {
        return switch (this) {
            case REFERRED -> Set.of(INVITED, WAITING, DECLINED, WITHDRAWN).contains(next);
            case INVITED -> Set.of(ACTIVE, WAITING, DECLINED, WITHDRAWN).contains(next);
            case WAITING -> Set.of(INVITED, ACTIVE, DECLINED, WITHDRAWN).contains(next);
            case ACTIVE -> Set.of(COMPLETED, WITHDRAWN).contains(next);
            case DECLINED, WITHDRAWN -> Set.of(INVITED, WAITING, ACTIVE).contains(next);
            case COMPLETED -> false;
        };
    }

    /** Whether he has one of the cohort’s places, offered or taken. */
    public boolean takesAPlace() {
        return this == INVITED || this == ACTIVE || this == COMPLETED;
    }

    /** Whether it needs a reason. */
    public boolean endsEarly() {
        return this == DECLINED || this == WITHDRAWN;
    }
}
