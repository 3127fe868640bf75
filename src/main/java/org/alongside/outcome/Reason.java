package org.alongside.outcome;

import java.util.Locale;

/** Why a statistic is not defined for the data at hand. */
public enum Reason {
    NO_COMPLETE_PAIRS,
    N_LESS_THAN_2,
    ZERO_VARIANCE_OF_CHANGE;

    /** As the reference values and exports name it, such as {@code n_less_than_2}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
