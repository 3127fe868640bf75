package org.alongside.actionplan;

/** What a man practises before he does it. */
public enum Rehearsal {
    INTERVIEW,
    CALL,
    LANDLORD,
    JOB_CENTRE
}
