package org.alongside.actionplan;

/** To whom a step may be shown: each separately. */
public enum Audience {
    PEER,
    GROUP,
    FACILITATOR
}
