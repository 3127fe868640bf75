package org.alongside.survey;

import java.util.Set;

/**
 * One question. {@code reverse}: agreeing with it counts the other way round. {@code distress}: the answers, at one end
 * of the scale, that may be a signal of distress; empty: none.
 */
public record Item(String id, String text, boolean reverse, ResponseScale scale, Set<Integer> distress) {
    public Item {
        distress = Set.copyOf(distress);
    }

    public Item(String id, String text, boolean reverse, ResponseScale scale) {
        this(id, text, reverse, scale, Set.of());
    }

    /** What an answer adds to the score. */
    int points(int value) {
        return reverse ? scale.reversed(value) : value;
    }
}
