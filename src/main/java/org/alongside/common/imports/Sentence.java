package org.alongside.common.imports;

import java.util.Arrays;
import java.util.List;
import org.alongside.common.RuleViolation;

/** One sentence for a person, as a message key and its arguments. */
public record Sentence(String key, List<String> arguments) {
    private static final int LONGEST_SHOWN = 60;

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    /** Arguments that came from a file are cut to what a person can take in. */
    public static Sentence of(String key, Object... arguments) {
        return new Sentence(
                key,
                Arrays.stream(arguments)
                        .map(argument -> shown(String.valueOf(argument)))
                        .toList());
    }

    public static Sentence of(RuleViolation violation) {
        return of(violation.key(), violation.arguments().toArray());
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }
}
