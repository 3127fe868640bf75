package org.alongside.outcome;

/** Which way an instrument’s scores get better. */
public enum Direction {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER;

    /** Above 0 for a change for the better, below for one for the worse, 0 for none. */
    public int of(double change) {
        var sign = (int) Math.signum(change);
        return this == HIGHER_IS_BETTER ? sign : -sign;
    }
}
