package org.alongside.common.imports;

import java.util.List;

/** Something to decide before a file is checked: one of some options, or, when there are none, a short text. */
public record ImportChoice(String code, Sentence label, List<Option> options, String standard) {
    public ImportChoice {
        options = List.copyOf(options);
    }

    public record Option(String value, Sentence label) {}

    boolean allows(String value) {
        return options.isEmpty()
                ? value.length() <= 200
                : options.stream().anyMatch(option -> option.value().equals(value));
    }
}
