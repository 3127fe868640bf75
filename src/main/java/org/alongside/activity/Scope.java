package org.alongside.activity;

/** Which sessions of a series a change is meant for. */
public enum Scope {
    THIS,
    FOLLOWING,
    ALL
}
