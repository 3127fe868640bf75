package org.alongside.survey;

import java.util.Comparator;
import java.util.List;

/** The answers that a question offers, in the order in which they are shown. Values are whole numbers without a unit. */
public record ResponseScale(List<Option> options) {
    public record Option(int value, String label) {}

    public ResponseScale {
        options = List.copyOf(options);
    }

    public boolean has(int value) {
        return options.stream().anyMatch(option -> option.value() == value);
    }

    public int min() {
        return options.stream()
                .min(Comparator.comparingInt(Option::value))
                .orElseThrow()
                .value();
    }

    public int max() {
        return options.stream()
                .max(Comparator.comparingInt(Option::value))
                .orElseThrow()
                .value();
    }

    /** The value as far from the top as the given one is from the bottom. */
    public int reversed(int value) {
        return min() + max() - value;
    }

    /** Whether every value, turned round, is on the scale again. */
    boolean canBeReversed() {
        return options.stream().allMatch(option -> has(reversed(option.value())));
    }
}
