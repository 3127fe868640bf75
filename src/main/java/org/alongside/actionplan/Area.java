package org.alongside.actionplan;

/** What a goal is about, where he picked one of the pictures. */
public enum Area {
    WORK,
    HEALTH,
    HOME,
    PEOPLE,
    LEARNING,
    /** something he used to enjoy */
    JOY
}
