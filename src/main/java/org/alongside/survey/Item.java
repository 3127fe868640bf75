package org.alongside.survey;

/** One question. {@code reverse}: agreeing with it counts the other way round. */
public record Item(String id, String text, boolean reverse, ResponseScale scale) {
    /** What an answer adds to the score. */
    int points(int value) {
        return reverse ? scale.reversed(value) : value;
    }
}
