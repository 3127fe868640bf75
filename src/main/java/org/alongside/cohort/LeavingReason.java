package org.alongside.cohort;

/** Why a man did not begin, or did not stay. */
public enum LeavingReason {
    WORK,
    HEALTH,
    MOVED_AWAY,
    TIMES,
    TOO_FAR,
    NOT_FOR_HIM,
    NOT_REACHED,
    OTHER
}
