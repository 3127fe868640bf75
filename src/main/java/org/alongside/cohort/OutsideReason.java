package org.alongside.cohort;

/** Why somebody outside the target criteria of the programme takes part all the same. */
public enum OutsideReason {
    ROOM,
    NEARLY,
    FRIEND,
    SENT_HERE,
    OTHER
}
