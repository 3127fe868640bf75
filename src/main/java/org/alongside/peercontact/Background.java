package org.alongside.peercontact;

/** What a man mostly did before, in one word of his own choice. Only ever counted: whether two who meet are unlike. */
public enum Background {
    TRADE,
    SERVICE,
    OFFICE,
    HOME,
    ELSEWHERE
}
