package org.alongside.actionplan;

/** All that whoever sees another man’s step can say about it. */
public enum Hand {
    HELP,
    WELL_DONE
}
