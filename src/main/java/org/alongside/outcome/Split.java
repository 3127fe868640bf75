package org.alongside.outcome;

/** By what people are put into groups beside each other. */
public enum Split {
    PROJECT,
    COHORT
}
