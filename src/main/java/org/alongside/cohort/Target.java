package org.alongside.cohort;

import java.util.Optional;
import org.alongside.common.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Whom the programme is for: ages, each end of which may be open, and anything else in words. */
public record Target(@Nullable Integer ageFrom, @Nullable Integer ageTo, String words) {
    public Target {
        words = Words.lines(words);
        if (isImpossible(ageFrom) || isImpossible(ageTo)) {
            throw new RuleViolation.Refused("enrolment.age.possible", Age.YOUNGEST, Age.OLDEST);
        }
        if (ageFrom != null && ageTo != null && ageFrom > ageTo) {
            throw new RuleViolation.Refused("programme.ages.order");
        }
    }

    private static boolean isImpossible(@Nullable Integer age) {
        return age != null && (age < Age.YOUNGEST || age > Age.OLDEST);
    }

    public boolean isOutside(Age age) {
        return (ageFrom != null && age.years() < ageFrom) || (ageTo != null && age.years() > ageTo);
    }

    /** Whoever is outside may take part with a reason; an age that is not known is not outside. */
    void check(Optional<Age> age, Optional<OutsideTarget> outside) {
        if (outside.isEmpty() && age.filter(this::isOutside).isPresent()) {
            throw new RuleViolation.Refused("enrolment.outside.reason");
        }
    }
}
