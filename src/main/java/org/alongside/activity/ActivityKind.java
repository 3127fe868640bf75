package org.alongside.activity;

/** What kind of thing is done. */
public enum ActivityKind {
    PRACTICAL,
    COURSE,
    SOCIAL
}
