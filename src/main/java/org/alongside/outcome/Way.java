package org.alongside.outcome;

/** Which way somebody’s score went, seen by the direction of the instrument. */
public enum Way {
    IMPROVED,
    UNCHANGED,
    WORSENED
}
