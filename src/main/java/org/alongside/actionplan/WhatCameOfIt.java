package org.alongside.actionplan;

/** What came of an interview, a call or a talk that was practised. */
public enum WhatCameOfIt {
    GOT_IT,
    NEXT_TALK,
    WAITING,
    SAID_NO,
    DID_NOT_HAPPEN
}
