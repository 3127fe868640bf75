package org.alongside.cohort;

import java.time.LocalDate;
import org.alongside.common.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A number that a man of a project may ring or text when he needs somebody, and when it is answered. {@code checkedOn}:
 * when somebody last made sure that it is right; null: just now, as it is being written down.
 */
@Table("project_help_number")
public record HelpNumber(
        String name,
        String phone,
        String hours,
        Takes takes,
        @Nullable LocalDate checkedOn) {
    public HelpNumber {
        name = Words.line(name);
        phone = Words.line(phone);
        hours = Words.line(hours);
        if (name.isEmpty() || phone.isEmpty()) {
            throw new RuleViolation.Refused("project.helpNumber.needs");
        }
    }

    /** What reaches somebody there. */
    public enum Takes {
        CALLS,
        TEXTS,
        BOTH;

        public boolean calls() {
            return this != TEXTS;
        }

        public boolean texts() {
            return this != CALLS;
        }
    }

    /** Whoever writes a number down has made sure of it; one that stays as it is keeps its day. */
    HelpNumber checked(Iterable<HelpNumber> before, LocalDate today) {
        for (var known : before) {
            if (known.name.equals(name)
                    && known.phone.equals(phone)
                    && known.hours.equals(hours)
                    && known.takes == takes) {
                return known;
            }
        }
        return new HelpNumber(name, phone, hours, takes, today);
    }
}
