package org.alongside.survey;

import org.jspecify.annotations.Nullable;

/**
 * What the makers of an instrument say about a section’s score, in its own points: internal consistency (0 to 1), mean
 * and standard deviation in a reference population with their source, and the smallest change that means something to
 * people. Each null if the document does not say.
 */
public record Psychometrics(
        @Nullable Double reliability,
        @Nullable Double normMean,
        @Nullable Double normSd,
        @Nullable String normSource,
        @Nullable Double minimumMeaningfulChange) {
    public static final Psychometrics UNKNOWN = new Psychometrics(null, null, null, null, null);
}
