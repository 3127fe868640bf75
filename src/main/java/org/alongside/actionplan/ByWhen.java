package org.alongside.actionplan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.alongside.common.RuleViolation;

/** By when: not at all, this week, before the next session, or a day. Kept without words, which each language has. */
public record ByWhen(String value) {
    private static final Set<String> WORDS = Set.of("", "WEEK", "SESSION");
    public static final ByWhen NONE = new ByWhen("");
    public static final ByWhen WEEK = new ByWhen("WEEK");
    public static final ByWhen SESSION = new ByWhen("SESSION");

    public ByWhen {
        if (!WORDS.contains(value) && !isDay(value)) {
            throw new RuleViolation.Refused("pocket.plan.noDay");
        }
    }

    /** Where it is a day. */
    public Optional<LocalDate> day() {
        return WORDS.contains(value) ? Optional.empty() : Optional.of(LocalDate.parse(value));
    }

    private static boolean isDay(String value) {
        try {
            return value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")
                    && LocalDate.parse(value).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
