package org.alongside.activity;

/** What the register says of one man at one session. Taking a mark back is a mark too: it must win against older ones. */
public enum Mark {
    PRESENT,
    APOLOGIES,
    ABSENT,
    UNMARKED
}
