package org.alongside.cohort;

import org.alongside.common.RuleViolation;

/** In whole years, when he began. */
public record Age(int years) {
    public static final int YOUNGEST = 16;
    public static final int OLDEST = 120;

    public Age {
        if (years < YOUNGEST || years > OLDEST) {
            throw new RuleViolation.Refused("enrolment.age.possible", YOUNGEST, OLDEST);
        }
    }

    /** What was typed; only whole years are an age. */
    public static Age parse(String text) {
        if (!text.strip().matches("[0-9]{1,3}")) {
            throw new RuleViolation.Refused("enrolment.age.possible", YOUNGEST, OLDEST);
        }
        return new Age(Integer.parseInt(text.strip()));
    }
}
