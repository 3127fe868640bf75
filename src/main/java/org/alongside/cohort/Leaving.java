package org.alongside.cohort;

import org.alongside.common.RuleViolation;

/** A reason from the short list, and own words; a reason that is not on the list needs them. */
public record Leaving(LeavingReason reason, String words) {
    static final int LONGEST = 200;

    public Leaving {
        words = words.strip();
        if (reason == LeavingReason.OTHER && words.isEmpty()) {
            throw new RuleViolation.Refused("enrolment.reason.words");
        }
        if (words.length() > LONGEST) {
            throw new RuleViolation.Refused("enrolment.reason.long", LONGEST);
        }
    }

    public static Leaving because(LeavingReason reason) {
        return new Leaving(reason, "");
    }
}
