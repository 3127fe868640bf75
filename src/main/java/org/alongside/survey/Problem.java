package org.alongside.survey;

import java.util.List;

/** Something wrong in a document or a file that came from outside: a message key, and where it is as first argument. */
public record Problem(String key, List<String> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    static Problem of(String key, String... arguments) {
        return new Problem(key, List.of(arguments));
    }
}
