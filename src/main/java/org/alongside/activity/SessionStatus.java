package org.alongside.activity;

/** What became of a session. */
public enum SessionStatus {
    PLANNED,
    HELD,
    CANCELLED
}
