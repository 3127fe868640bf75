package org.alongside.cohort;

import org.alongside.common.RuleViolation;

/** A reason from the short list, and own words; a reason that is not on the list needs them. */
public record OutsideTarget(OutsideReason reason, String words) {
    public OutsideTarget {
        words = words.strip();
        if (reason == OutsideReason.OTHER && words.isEmpty()) {
            throw new RuleViolation.Refused("enrolment.reason.words");
        }
        if (words.length() > Leaving.LONGEST) {
            throw new RuleViolation.Refused("enrolment.reason.long", Leaving.LONGEST);
        }
    }
}
