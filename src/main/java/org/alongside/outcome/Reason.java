package org.alongside.outcome;

import java.util.Locale;

/** Why a statistic is not defined for the data at hand. */
public enum Reason {
    NO_COMPLETE_PAIRS,
    N_LESS_THAN_2,
    N_LESS_THAN_3,
    N_LESS_THAN_4,
    /** Everybody changed by the same amount. */
    ZERO_VARIANCE_OF_CHANGE,
    /** All values are the same. */
    ZERO_VARIANCE,
    ALL_DIFFERENCES_ZERO,
    BASELINE_SD_UNDEFINED_OR_ZERO,
    /** The instrument does not say how reliable its score is. */
    NO_RELIABILITY,
    /** A clustered figure needs two groups at least. */
    GROUPS_LESS_THAN_2,
    ITEMS_LESS_THAN_2,
    /** Listing every outcome would take too long; the normal approximation is as good there. */
    TOO_MANY_FOR_EXACT;

    /** As the reference values and exports name it, such as {@code n_less_than_2}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
