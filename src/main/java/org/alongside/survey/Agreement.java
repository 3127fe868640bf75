package org.alongside.survey;

import java.time.LocalDate;
import java.util.Optional;
import org.alongside.common.RuleViolation;

/** The organisation’s agreement with a rights holder: its reference, its date, and when it runs out, if it does. */
public record Agreement(String reference, Optional<LocalDate> date, Optional<LocalDate> expires) {
    private static final int LONGEST = 200;

    public static final Agreement NONE = new Agreement("", Optional.empty(), Optional.empty());

    public Agreement {
        reference = reference.strip();
        if (reference.length() > LONGEST) {
            throw new RuleViolation.Refused("instrument.agreement.long", LONGEST);
        }
        // checked against each other only when both are there
        if (date.isPresent() && expires.isPresent() && expires.get().isBefore(date.get())) {
            throw new RuleViolation.Refused("instrument.agreement.order");
        }
    }

    /** Refuses what is no agreement on that day. */
    void mustHold(LocalDate today) {
        if (reference.isEmpty() || date.isEmpty()) {
            throw new RuleViolation.Refused("instrument.agreement.missing");
        }
        if (date.get().isAfter(today)) {
            throw new RuleViolation.Refused("instrument.agreement.notYet");
        }
        if (isOver(today)) {
            throw new RuleViolation.Refused("instrument.agreement.over");
        }
    }

    public boolean isOver(LocalDate today) {
        return expires.filter(day -> day.isBefore(today)).isPresent();
    }
}
