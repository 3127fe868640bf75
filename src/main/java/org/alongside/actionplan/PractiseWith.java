package org.alongside.actionplan;

/** With whom a man practises. */
public enum PractiseWith {
    PEER,
    FACILITATOR,
    OTHER
}
