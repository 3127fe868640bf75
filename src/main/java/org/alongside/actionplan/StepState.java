package org.alongside.actionplan;

/** How far a step has come; its owner may change his mind in any direction. */
public enum StepState {
    TO_DO,
    DONE,
    MOVED_ON,
    DROPPED
}
